#pragma once

#include "base/amount.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Where the arcs of a circulation run, and the tie of each. Nodes are 0 … nodes − 1; arcs are numbered in
/// the order of `from`.
struct Arcs {
    std::uint32_t nodes{};
    std::vector<std::uint32_t> from;  ///< ascending
    std::vector<std::uint32_t> to;
    std::vector<std::uint32_t> tie;  ///< above zero; decides between circulations of one cost

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(from.size()); }
};

/// What a unit of flow costs, in two parts compared in order: cost, and where costs are equal the tie.
struct CostTie {
    std::int64_t cost{};
    std::int64_t tie{};
    friend auto operator<=>(const CostTie&, const CostTie&) = default;
    friend constexpr CostTie operator-(CostTie of) { return {-of.cost, -of.tie}; }
};

/// Cost × flow, added up over all arcs. Time O(arcs).
Wide total_cost(std::span<const std::int64_t> cost, std::span<const std::int64_t> flow);

}  // namespace entente
