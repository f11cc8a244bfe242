#include "analysis/supply/circulation/network_simplex.hpp"

#include <cassert>

namespace entente {

/// The cycle that an arc closes, in the direction in which its flow is to change.
NetworkSimplex::Cycle NetworkSimplex::cycle(std::uint32_t arc, bool forward) const {
    const auto tail = forward ? arcs_.from[arc] : arcs_.to[arc];
    const auto head = forward ? arcs_.to[arc] : arcs_.from[arc];
    return {arc, forward, tail, head, tree_.join(tail, head)};
}

/// Changes the flow of the tree's part of the cycle.
void NetworkSimplex::push(const Cycle& cycle, std::int64_t amount) {
    for (auto node = cycle.tail; node != cycle.join; node = tree_[node].parent) {
        tree_[node].flow += tree_[node].upward ? -amount : amount;
    }
    for (auto node = cycle.head; node != cycle.join; node = tree_[node].parent) {
        tree_[node].flow += tree_[node].upward ? amount : -amount;
    }
}

/// The cycle's arc takes the place of the tree arc above `top`, one of the nodes between its ends. True if that
/// moved prices.
bool NetworkSimplex::exchange(std::uint32_t top, const Cycle& cycle, std::int64_t flow) {
    const auto price = reduced(cycle.arc);
    bool tail_inside = false;
    for (auto node = cycle.tail; node != cycle.join; node = tree_[node].parent) {
        if (node == top) tail_inside = true;
    }
    const auto inner = tail_inside ? cycle.tail : cycle.head;
    const auto outer = tail_inside ? cycle.head : cycle.tail;
    const bool upward = arcs_.from[cycle.arc] == inner;
    tree_.rehang(top, {inner, outer, cycle.arc, upward, flow});
    side_[cycle.arc] = 0;
    return shift(inner, upward ? -price : price);
}

/// Moves the prices of all below `top`, or of all others the other way, whichever is less: those of `moved_`.
bool NetworkSimplex::shift(std::uint32_t top, CostTie by) {
    if (by == CostTie{}) return false;
    pivoted_ = true;
    if (!gather_side(top)) by = -by;
    for (const auto node : moved_) price_[node] += static_cast<std::uint64_t>(by.cost);
    for (const auto node : moved_) price_tie_[node] += static_cast<std::uint64_t>(by.tie);
    return true;
}

/// The nodes below `top`, or all others, whichever are less: then the answer is false.
bool NetworkSimplex::gather_side(std::uint32_t top) {
    const bool small = std::uint32_t{tree_[top].size} * 2 <= tree_.size();
    moved_ = small ? tree_.below(top, order_) : tree_.beside(top, order_);
    return small;
}

}  // namespace entente
