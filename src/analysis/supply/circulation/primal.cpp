#include "analysis/supply/circulation/network_simplex.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t compared = 64;  // candidates, for the one that enters

}  // namespace

void NetworkSimplex::primal() {
    while (pivot()) {
    }
}

/// An arc that lowers the cost enters. False if there is none.
bool NetworkSimplex::pivot() {
    const auto arc = degenerate_ < patience ? next_candidate() : smallest_candidate();
    if (arc == nobody) return false;
    const bool forward = side_[arc] > 0;
    enter(arc, forward, forward ? 0 : capacity_[arc], capacity_[arc]);
    return true;
}

std::uint32_t NetworkSimplex::next_candidate() {
    const auto known = best_known();
    return known != nobody ? known : best_in_next_block();
}

/// Of the last candidates the one whose price is most wrong.
std::uint32_t NetworkSimplex::best_known() {
    auto best = nobody;
    while (best == nobody && !candidates_.empty()) {
        std::int64_t most = -1;
        const auto first = candidates_.size() > compared ? candidates_.size() - compared : 0;
        for (auto i = candidates_.size(); i-- > first;) {
            const auto arc = candidates_[i];
            const auto by = wrong(arc);
            if (by < 0) {
                queued_[arc] = 0;
                candidates_[i] = candidates_.back();
                candidates_.pop_back();
                continue;
            }
            if (by > most) {
                most = by;
                best = arc;
            }
        }
    }
    return best;
}

/// Goes on where the last block ended, until one holds an arc whose price is wrong or all arcs are found right.
std::uint32_t NetworkSimplex::best_in_next_block() {
    const auto count = size();
    auto best = nobody;
    std::int64_t most = -1;
    while (unpriced_ > 0) {
        const auto end = next_priced_ + std::min({block_, unpriced_, count - next_priced_});
        for (auto arc = next_priced_; arc < end; ++arc) {
            const auto by = wrong(arc);
            if (by <= most) continue;
            most = by;
            best = arc;
        }
        pivots_.scanned += end - next_priced_;
        unpriced_ -= end - next_priced_;
        next_priced_ = end == count ? 0 : end;
        if (best != nobody) {
            unpriced_ = count;  // the others of the block
            return best;
        }
    }
    return nobody;
}

std::uint32_t NetworkSimplex::smallest_candidate() {
    const auto count = static_cast<std::uint32_t>(queued_.size());
    for (std::uint32_t arc = 0; arc < count; ++arc) {
        if (wrong(arc) >= 0) return arc;
    }
    for (const auto arc : candidates_) queued_[arc] = 0;
    candidates_.clear();
    unpriced_ = 0;
    return nobody;
}

/// Changes the flow of an arc outside the tree, which is `flow`, by as much as its own room and the tree allow.
void NetworkSimplex::enter(std::uint32_t arc, bool forward, std::int64_t flow, std::int64_t room) {
    ++pivots_.count;
    as_remembered_ = false;
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
