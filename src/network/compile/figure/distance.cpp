#include "network/compile/figure/distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {

namespace {

constexpr double radius = 6371.0088;
constexpr std::int64_t mean_distance = 10008;

double radians(Decimal degrees) {
    return to_double(degrees) * std::numbers::pi / 180;
}

}  // namespace

std::int64_t kilometres(const NationRecord& from, const NationRecord& to) {
    const auto& here = from.capital_at ? from.capital_at : from.at;
    const auto& there = to.capital_at ? to.capital_at : to.at;
    if (!here || !there) return mean_distance;
    const double north = std::sin((radians(there->latitude) - radians(here->latitude)) / 2);
    const double east = std::sin((radians(there->longitude) - radians(here->longitude)) / 2);
    const double haversine =
        north * north + std::cos(radians(here->latitude)) * std::cos(radians(there->latitude)) * east * east;
    return std::llround(2 * radius * std::asin(std::sqrt(std::clamp(haversine, 0.0, 1.0))));
}

}  // namespace entente
