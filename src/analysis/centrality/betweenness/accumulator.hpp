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
    void add_tree(std::uint32_t source);
    void begin_tree(std::uint32_t source);
    [[nodiscard]] double arriving(std::uint32_t node) const {
        return is_target_.empty() || is_target_[node] ? 1.0 : 0.0;
    }

    const PackedLinks* links_ = nullptr;
    bool by_table_ = false;
    std::span<const std::uint8_t> is_target_;
    RouteCounter counter_;
    std::vector<double> per_route_;  ///< what one route that reaches the node carries, there and beyond
    AccumulatedSums sums_;

    // Of a tree of routes:
    std::vector<std::uint32_t> last_;      ///< by node: the slot of the only route to it
    std::vector<std::uint32_t> branches_;  ///< by node: how many go on from it that are not yet done
    std::vector<std::uint32_t> ready_;     ///< nodes whose branches are done
};

}  // namespace entente
