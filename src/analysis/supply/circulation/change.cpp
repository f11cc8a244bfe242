#include "analysis/supply/circulation/network_simplex.hpp"

#include <cassert>

namespace entente {

namespace {

constexpr std::int64_t dear = std::int64_t{1} << 62;  // more than any cycle costs

}  // namespace

/// A new cost. Where the arc is in the tree, the prices below it move.
void NetworkSimplex::change_cost(const Change& change) {
    const auto arc = change.arc;
    const auto rise = static_cast<std::uint64_t>(change.now.cost) - static_cast<std::uint64_t>(cost_[arc]);
    if (rise == 0) return;
    raise(arc, rise);
    consider(arc);
}

void NetworkSimplex::raise(std::uint32_t arc, std::uint64_t by) {
    cost_[arc] = static_cast<std::int64_t>(static_cast<std::uint64_t>(cost_[arc]) + by);
    if (!in_tree(arc)) return;
    const auto node = node_of(arc);
    if (shift(node, {static_cast<std::int64_t>(tree_[node].upward ? std::uint64_t{} - by : by), 0}))
        reprice();
}

/// A new capacity. An arc that rested full enters where it is now larger, since its flow is none it can rest at.
void NetworkSimplex::change_capacity(const Change& change) {
    const auto arc = change.arc;
    const auto flow = this->flow(arc);
    const auto more = change.now.capacity - capacity_[arc];
    if (more == 0) return;
    if (flow > change.now.capacity) {
        drive_out(arc, flow, change.now.capacity);
        return;
    }
    capacity_[arc] = change.now.capacity;
    if (in_tree(arc)) return;
    if (side_[arc] >= 0) {
        rest(arc, false);
        consider(arc);
        return;
    }
    const auto price = reduced(arc);
    if (price == CostTie{}) seen_tied_ = true;
    const bool forward = price < CostTie{};
    enter(arc, forward, flow, forward ? more : flow);
}

/// Lowers a capacity below the flow: as long as there is an excess, the arc stands for it alone, and is so dear that
/// any other way is better.
void NetworkSimplex::drive_out(std::uint32_t arc, std::int64_t flow, std::int64_t capacity) {
    const auto excess = flow - capacity;
    capacity_[arc] = excess;
    if (in_tree(arc)) {
        tree_[node_of(arc)].flow = excess;
        raise(arc, dear);
    } else {
        raise(arc, dear);
        enter(arc, false, excess, excess);
    }
    while (this->flow(arc) > 0) {
        const auto enters = next_instead_of(arc);
        assert(enters != nobody);  // carrying nothing at all is within all bounds
        pivot(enters);
    }
    if (in_tree(arc)) tree_[node_of(arc)].flow = capacity;
    capacity_[arc] = capacity;
    raise(arc, std::uint64_t{} - dear);
    if (in_tree(arc)) return;
    rest(arc, true);
    consider(arc);
}

}  // namespace entente
