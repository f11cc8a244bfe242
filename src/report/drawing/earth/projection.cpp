#include "report/drawing/earth/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {

Point equal_earth(Degrees place, double middle) {
    constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    constexpr double radian = std::numbers::pi / 180;
    const auto root = std::numbers::sqrt3;
    const auto theta = std::asin(std::clamp(root / 2 * std::sin(place.north * radian), -1.0, 1.0));
    const auto square = theta * theta, sixth = square * square * square;
    const auto slope = 9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1;
    const auto x = 2 * root * (place.east - middle) * radian * std::cos(theta) / (3 * slope);
    return {x, theta * (a4 * sixth * square + a3 * sixth + a2 * square + a1)};
}

}  // namespace entente
