#include "analysis/supply/circulation/network_simplex.hpp"

namespace entente {

void NetworkSimplex::primal() {
    for (auto arc = next_candidate(); arc != nobody; arc = next_candidate()) pivot(arc);
}

/// An arc that lowers the cost enters.
void NetworkSimplex::pivot(std::uint32_t arc) {
    const bool forward = side_[arc] > 0;
    enter(arc, forward, forward ? 0 : capacity_[arc], capacity_[arc]);
}

/// Changes the flow of an arc outside the tree, which is `flow`, by as much as its own room and the tree allow.
void NetworkSimplex::enter(std::uint32_t arc, bool forward, std::int64_t flow, std::int64_t room) {
    ++pivots_.count;
    pivoted_ = true;
    const auto around = cycle(arc, forward);
    const auto block = blocking(around, room);
    if (block.room == 0) {
        ++degenerate_;
    } else {
        degenerate_ = 0;
        push(around, block.room);
    }
    if (block.node == nobody) {
        rest(arc, forward);
        return;
    }
    const auto left = tree_[block.node].arc;
    const bool fills = block.at_tail != (tree_[block.node].upward != 0);
    const bool moved = exchange(block.node, around, flow + (forward ? block.room : -block.room));
    rest(left, fills);
    if (moved) reprice();
}

/// The last arc of the cycle, from its join along its direction, that allows no more than any other.
NetworkSimplex::Blocking NetworkSimplex::blocking(const Cycle& cycle, std::int64_t room) const {
    Blocking least{nobody, room, false};
    const bool smallest = degenerate_ >= patience;
    const auto better = [&](std::uint32_t node, std::int64_t has, bool last) {
        if (has != least.room || !smallest) return last ? has <= least.room : has < least.room;
        return tree_[node].arc < (least.node == nobody ? cycle.arc : tree_[least.node].arc);
    };
    for (auto node = cycle.tail; node != cycle.join; node = tree_[node].parent) {
        const auto& hung = tree_[node];
        const auto has = hung.upward ? hung.flow : capacity_[hung.arc] - hung.flow;
        if (better(node, has, false)) least = {node, has, true};
    }
    for (auto node = cycle.head; node != cycle.join; node = tree_[node].parent) {
        const auto& hung = tree_[node];
        const auto has = hung.upward ? capacity_[hung.arc] - hung.flow : hung.flow;
        if (better(node, has, true)) least = {node, has, false};
    }
    return least;
}

}  // namespace entente
