#include "analysis/supply/circulation/network_simplex.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

/// Brings every tree arc back within its bounds while all prices stay right.
void NetworkSimplex::dual() {
    degenerate_ = 0;
    while (!broken_.empty()) {
        if (degenerate_ >= patience)
            std::iter_swap(std::min_element(broken_.begin(), broken_.end()), broken_.end() - 1);
        const auto arc = broken_.back();
        broken_.pop_back();
        if (!in_tree(arc)) continue;
        const auto node = node_of(arc);
        if (tree_[node].flow < 0 || tree_[node].flow > capacity_[arc]) leave(node);
    }
}

void NetworkSimplex::note_broken(std::uint32_t node) {
    const auto& hung = tree_[node];
    if (hung.flow < 0 || hung.flow > capacity_[hung.arc]) broken_.push_back(hung.arc);
}

void NetworkSimplex::note_broken(const Cycle& cycle) {
    for (auto node = cycle.tail; node != cycle.join; node = tree_[node].parent) note_broken(node);
    for (auto node = cycle.head; node != cycle.join; node = tree_[node].parent) note_broken(node);
}

/// The tree arc above a node goes to the bound it is beyond; what is in excess takes the next best way.
void NetworkSimplex::leave(std::uint32_t node) {
    ++pivots_.dual;
    const auto arc = tree_[node].arc;
    const auto flow = tree_[node].flow;
    const bool full = flow > 0;
    const auto excess = full ? flow - capacity_[arc] : -flow;
    const bool outward = full == (tree_[node].upward != 0);  // others must carry more out of the part below
    const auto enters = entering(node, outward);
    assert(enters != nobody);  // carrying nothing at all is within all bounds
    const bool forward = side_[enters] > 0;
    const auto around = cycle(enters, forward);
    push(around, excess);
    const auto carried = forward ? excess : capacity_[enters] - excess;
    degenerate_ = exchange(node, around, carried) ? 0 : degenerate_ + 1;
    rest(arc, full);
    const auto ends = cycle(arc, true);
    note_broken(ends);
}

/// Among the arcs that could carry more out of the part below `top` (or into it), the one that costs least.
std::uint32_t NetworkSimplex::entering(std::uint32_t top, bool outward) {
    const bool small = std::uint32_t{tree_[top].size} * 2 <= tree_.size();
    if (small) {
        tree_.below(top, moved_);
    } else {
        tree_.beside(top, moved_);
    }
    ++stamps_;
    for (const auto node : moved_) stamp_[node] = stamps_;
    const std::int8_t leaves =
        outward == small ? 1 : -1;  // the side on which an arc leaving `moved_` can help
    auto best = nobody;
    CostTie least{};
    const auto try_arc = [&](std::uint32_t arc, std::uint32_t other, std::int8_t side) {
        if (side_[arc] != side || stamp_[other] == stamps_) return;
        const auto price = reduced(arc);
        const auto length = side > 0 ? price : -price;
        if (length == CostTie{} || (best != nobody && length == least)) seen_tied_ = true;
        if (best != nobody && (length > least || (length == least && arc > best))) return;
        best = arc;
        least = length;
    };
    for (const auto node : moved_) {
        for (auto arc = first_leaving_[node]; arc < first_leaving_[node + 1]; ++arc) {
            try_arc(arc, arcs_.to[arc], leaves);
        }
        for (auto i = first_entering_[node]; i < first_entering_[node + 1]; ++i) {
            try_arc(entering_[i], arcs_.from[entering_[i]], static_cast<std::int8_t>(-leaves));
        }
    }
    return best;
}

}  // namespace entente
