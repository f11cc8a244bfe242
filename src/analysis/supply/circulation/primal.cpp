#include "analysis/supply/circulation/network_simplex.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t compared = 512;  // candidates, for the one that enters

}  // namespace

void NetworkSimplex::primal() {
    for (auto arc = next_candidate(); arc != nobody; arc = next_candidate()) pivot(arc);
}

/// An arc that lowers the cost enters.
void NetworkSimplex::pivot(std::uint32_t arc) {
    const bool forward = side_[arc] > 0;
    enter(arc, forward, forward ? 0 : capacity_[arc], capacity_[arc]);
}

std::uint32_t NetworkSimplex::next_candidate() {
    if (degenerate_ >= patience) return smallest_candidate();
    const auto known = best_known();
    if (known != nobody || !stale_) return known;
    reprice_all();
    return best_known();
}

/// A candidate that can carry some of what a dear tree arc does.
std::uint32_t NetworkSimplex::next_instead_of(std::uint32_t arc) {
    if (degenerate_ >= patience) return smallest_candidate();
    const auto known = best_known();
    if (known != nobody) return known;
    reprice_across(node_of(arc));
    return best_known();
}

/// Of the last candidates the one whose price is most wrong.
std::uint32_t NetworkSimplex::best_known() {
    Worst worst;
    while (worst.arc == nobody && !candidates_.empty()) {
        const auto first = candidates_.size() > compared ? candidates_.size() - compared : 0;
        for (auto i = candidates_.size(); i-- > first;) {
            const auto arc = candidates_[i];
            const auto by = wrong(arc);
            worst.take(arc, by);
            if (by >= 0) continue;
            queued_[arc] = 0;
            candidates_[i] = candidates_.back();
            candidates_.pop_back();
        }
    }
    return worst.arc;
}

/// Prices all arcs; of each block the one whose price is most wrong becomes a candidate.
void NetworkSimplex::reprice_all() {
    stale_ = false;
    const auto count = size();
    for (std::uint32_t first = 0; first < count; first += block_) {
        const auto end = std::min(first + block_, count);
        Worst worst;
        for (auto arc = first; arc < end; ++arc) worst.take(arc, wrong(arc));
        if (worst.arc == nobody) continue;
        consider(worst.arc);
        stale_ = true;  // for the others of the block
    }
    pivots_.scanned += count;
}

std::uint32_t NetworkSimplex::smallest_candidate() {
    const auto count = static_cast<std::uint32_t>(queued_.size());
    for (std::uint32_t arc = 0; arc < count; ++arc) {
        if (wrong(arc) >= 0) return arc;
    }
    for (const auto arc : candidates_) queued_[arc] = 0;
    candidates_.clear();
    stale_ = false;
    return nobody;
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
