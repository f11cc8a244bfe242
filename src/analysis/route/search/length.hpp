#pragma once

#include <compare>
#include <cstdint>
#include <limits>

#include "base/amount.hpp"

namespace entente {

/// How long a way is: its cost, and among equal costs its number of links. Every link makes a way longer,
/// even one that costs nothing, so a shortest way never has a loop.
struct Length {
    std::int64_t cost{};
    std::int64_t hops{};

    friend auto operator<=>(const Length&, const Length&) = default;
    friend constexpr Length operator+(Length a, Length b) { return {a.cost + b.cost, a.hops + b.hops}; }
    friend constexpr Length operator-(Length a, Length b) { return {a.cost - b.cost, a.hops - b.hops}; }
};

/// The length of a way that does not exist: longer than any that does.
inline constexpr Length no_way{std::numeric_limits<std::int64_t>::max() / 2, 0};

constexpr Length one_link(Cost cost) {
    return {cost.units, 1};
}

}  // namespace entente
