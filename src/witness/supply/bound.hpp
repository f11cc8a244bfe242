#pragma once

#include "network/network.hpp"
#include "witness/verdict.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What can bound how much arrives: the capacity of a link (trade or processing) or a production, and what a
/// market may send to others or take from them.
enum class BoundKind : std::uint8_t { link, production, exports, imports };
inline constexpr std::size_t bound_kind_count = 4;
std::string_view word(BoundKind kind);

/// One bound, by the label of its link, production or market.
struct BoundText {
    BoundKind kind{};
    std::string name;
    friend auto operator<=>(const BoundText&, const BoundText&) = default;
};

/// No more than `value` can reach the demand: whatever does passes one of the bounds, and they are no larger
/// together. Amounts count the demanded stage's content: what recovery leaves of it there.
struct SupplyBound {
    std::string demand;
    Unknown unknown = Unknown::zero;
    std::vector<BoundText> bounds;
    Quantity value;
    friend bool operator==(const SupplyBound&, const SupplyBound&) = default;
};

/// How much goes along a link, or enters with a production.
struct AmountText {
    BoundKind kind{};
    std::string name;
    Quantity amount;
    friend bool operator==(const AmountText&, const AmountText&) = default;
};

/// As much as `value` can reach the demand, if each amount goes where it says. Amounts count as in a bound.
struct SupplyFlow {
    std::string demand;
    Unknown unknown = Unknown::zero;
    std::vector<AmountText> amounts;
    Quantity value;
    friend bool operator==(const SupplyFlow&, const SupplyFlow&) = default;
};

/// A bound and a flow of one value prove each other best. Both read open, capacity, producing,
/// production_capacity, export_limit, import_limit, and are claims about a view whose unknown sizes are what
/// they say. Time O(n + m).
Verdict check(const SupplyBound& claim, const Network& network, const View& view);
Verdict check(const SupplyFlow& claim, const Network& network, const View& view);

}  // namespace entente
