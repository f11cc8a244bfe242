#pragma once

#include "report/diagram/geometry.hpp"

namespace entente {

/// A place on earth in degrees: to the east of Greenwich, to the north of the equator.
struct Degrees {
    double east{};
    double north{};
    friend bool operator==(const Degrees&, const Degrees&) = default;
};

/// How places on earth become points: Equal Earth, on which equal areas are equal, parallels are straight, and the poles
/// are lines a little more than half as long as the equator.
///
/// Definition  for a sphere of radius 1 about the `middle` meridian; longitudes are not wrapped, so that what lies up to
///             180 degrees from the middle is on the map: x within ±2.7066, y within ±1.3174.
/// After       Šavrič, Patterson and Jenny, International Journal of Geographical Information Science 33(3), 2018,
///             doi:10.1080/13658816.2018.1504949.
Point equal_earth(Degrees place, double middle = 0);

}  // namespace entente
