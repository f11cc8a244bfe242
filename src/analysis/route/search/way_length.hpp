#pragma once

#include "base/amount.hpp"

#include <compare>
#include <cstdint>
#include <limits>

namespace entente {

/// How long a way is: its cost, and among equal costs its number of links. Every link makes a way longer,
/// even one that costs nothing, so a shortest way never has a loop.
struct WayLength {
    std::int64_t cost{};
    std::int64_t hops{};

    friend auto operator<=>(const WayLength&, const WayLength&) = default;
    friend constexpr WayLength operator+(WayLength a, WayLength b) {
        return {a.cost + b.cost, a.hops + b.hops};
    }
    friend constexpr WayLength operator-(WayLength a, WayLength b) {
        return {a.cost - b.cost, a.hops - b.hops};
    }
};

/// The length of a way that does not exist: longer than any that does.
inline constexpr WayLength no_way{std::numeric_limits<std::int64_t>::max() / 2, 0};

constexpr WayLength one_link(Cost cost) {
    return {cost.units, 1};
}

}  // namespace entente
