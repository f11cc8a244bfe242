#pragma once

#include "report/drawing/earth/projection.hpp"

#include <optional>
#include <vector>

namespace entente {

/// The part of the earth that a map shows; longitudes run from `west` on to the east, beyond 180 where need be.
struct Window {
    double west = -169;
    double south = -56;
    double span = 360;  ///< degrees of longitude, at most 360
    double north = 78;

    [[nodiscard]] double east() const { return west + span; }
    [[nodiscard]] double middle() const { return west + span / 2; }
    /// A longitude as the window counts: from its west on, below its west plus 360.
    [[nodiscard]] double wrapped(double longitude) const;
};

/// A line that a map shall show, and how much it matters.
struct MapLine {
    Degrees from;
    Degrees to;
    double weight = 1;
};

/// What to show of the earth so that all places are on it, with a margin.
///
/// Definition  where the places lie within half of the earth, that part, neither too wide nor too high for a page; else
///             the whole, but for Antarctica, cut at the Bering Strait, where no land is, or in the Atlantic where the
///             ways are so by a tenth shorter.
/// Nothing     no places: the whole.
Window window_of(const std::vector<Degrees>& places, const std::vector<MapLine>& ways);

}  // namespace entente
