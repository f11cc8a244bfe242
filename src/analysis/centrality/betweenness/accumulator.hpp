#pragma once

#include "analysis/centrality/route/route_count.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// What some sources add: by node, and by slot of the packed links.
struct AccumulatedSums {
    std::vector<double> of_node;
    std::vector<double> of_slot;
};

/// Adds up, source after source, what routes lean on each node and link.
class Accumulator {
public:
    /// Turns to a network, with nothing added yet. An empty `is_target` means all nodes.
    void walk(const PackedLinks& links, const DistanceTable* table, std::span<const std::uint8_t> is_target);

    /// Begins the sums again.
    void clear();

    /// False where the routes are too many to be counted.
    bool add(std::uint32_t source);

    [[nodiscard]] const AccumulatedSums& sums() const& { return sums_; }
    [[nodiscard]] AccumulatedSums sums() && { return std::move(sums_); }

private:
    double depend(std::size_t place, double routes);

    const PackedLinks* links_ = nullptr;
    std::span<const std::uint8_t> is_target_;
    RouteCounter counter_;
    std::vector<double> per_route_;  ///< what one route that reaches the node carries, there and beyond
    AccumulatedSums sums_;
};

}  // namespace entente
