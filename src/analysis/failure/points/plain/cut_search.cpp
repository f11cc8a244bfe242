#include "analysis/failure/points/plain/cut_search.hpp"

#include <algorithm>

namespace entente {

void join(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to, Neighbours& neighbours) {
    const auto nodes = start.size() - 1;
    auto& first = neighbours.start;
    first.assign(nodes + 2, 0);  // one ahead while it is filled, so that it ends where it belongs
    for (std::size_t node = 0; node < nodes; ++node) first[node + 2] += start[node + 1] - start[node];
    for (const auto other : to) ++first[other + 2];
    for (std::size_t node = 0; node < nodes; ++node) first[node + 2] += first[node + 1];
    neighbours.other.resize(2 * to.size());
    for (std::uint32_t node = 0; node < nodes; ++node) {
        for (auto slot = start[node]; slot < start[node + 1]; ++slot) {
            neighbours.other[first[node + 1]++] = to[slot];
            neighbours.other[first[to[slot] + 1]++] = node;
        }
    }
    first.pop_back();
}

void CutSearch::Parts::add(std::uint32_t part) {
    if (part == 0) return;
    pairs += std::uint64_t{nodes} * part;
    nodes += part;
    largest = std::max(largest, part);
    ++count;
}

const PlainCuts& CutSearch::cuts(const Neighbours& neighbours) {
    cuts_.points.clear();
    cuts_.bridges.clear();
    entered_.assign(neighbours.nodes(), 0);
    parts_.assign(neighbours.nodes(), {});
    clock_ = 0;
    for (std::uint32_t node = 0; node < neighbours.nodes(); ++node) {
        if (entered_[node] == 0) explore(node, neighbours);
    }
    for (std::uint32_t node = 0; node < neighbours.nodes(); ++node) {
        const auto& parts = parts_[node];
        if (parts.count < 2) continue;
        cuts_.points.push_back({node, parts.count, parts.nodes - parts.largest, parts.pairs});
    }
    return cuts_;
}

void CutSearch::enter(std::uint32_t node, const Neighbours& neighbours) {
    entered_[node] = ++clock_;
    path_.push_back({node, neighbours.start[node], clock_, 1});
    piece_.push_back(node);
}

void CutSearch::explore(std::uint32_t root, const Neighbours& neighbours) {
    piece_.clear();
    loose_.clear();
    enter(root, neighbours);
    while (!path_.empty()) {
        auto& step = path_.back();
        if (step.next == neighbours.start[step.node + 1]) {
            leave();
            continue;
        }
        const auto other = neighbours.other[step.next++];
        const bool back = path_.size() > 1 && path_[path_.size() - 2].node == other;
        if (entered_[other] == 0) {
            enter(other, neighbours);
        } else if (!back) {
            step.lowest = std::min(step.lowest, entered_[other]);
        }
    }
    close();
}

void CutSearch::leave() {
    const auto step = path_.back();
    path_.pop_back();
    if (path_.empty()) return;
    auto& above = path_.back();
    above.below += step.below;
    above.lowest = std::min(above.lowest, step.lowest);
    if (step.lowest >= entered_[above.node]) parts_[above.node].add(step.below);
    if (step.lowest > entered_[above.node]) loose_.push_back({above.node, step.node, step.below});
}

/// All of a piece is known: say what its nodes and neighbours hold together.
void CutSearch::close() {
    const auto size = static_cast<std::uint32_t>(piece_.size());
    for (const auto node : piece_) {
        auto& parts = parts_[node];
        if (parts.count > 0) parts.add(size - 1 - parts.nodes);
    }
    for (const auto& [above, below, nodes_below] : loose_) {
        const auto rest = size - nodes_below;
        cuts_.bridges.push_back(
            {above, below, std::min(nodes_below, rest), std::uint64_t{nodes_below} * rest});
    }
}

}  // namespace entente
