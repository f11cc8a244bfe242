#include "analysis/supply/circulation/network_simplex.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t compared = 512;  // candidates, for the one that enters
constexpr std::uint32_t enough = 64;   // new candidates, before prices move again

}  // namespace

std::uint32_t NetworkSimplex::next_candidate() {
    if (degenerate_ >= patience) return smallest_candidate();
    const auto known = best_known();
    if (known != nobody || !stale_) return known;
    reprice_blocks();
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

/// Prices arcs block by block, from where it stopped last, until there are candidates enough or all are priced. Of
/// each block the arc whose price is most wrong becomes one.
void NetworkSimplex::reprice_blocks() {
    const auto count = size();
    std::uint32_t priced = 0, found = 0;
    while (priced < count && found < enough) {
        const auto end = std::min(next_ + block_, count);
        Worst worst;
        for (auto arc = next_; arc < end; ++arc) worst.take(arc, wrong(arc));
        priced += end - next_;
        next_ = end == count ? 0 : end;
        if (worst.arc == nobody) continue;
        consider(worst.arc);
        ++found;
    }
    stale_ = found > 0;  // for the others of their blocks, and for those not priced
    pivots_.scanned += priced;
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

/// How many arcs touch the nodes whose prices moved; those between two of them count twice.
std::uint32_t NetworkSimplex::touching_moved() const {
    std::uint32_t count = 0;
    for (const auto node : moved_) {
        count += first_leaving_[node + 1] - first_leaving_[node];
        count += first_entering_[node + 1] - first_entering_[node];
    }
    return count;
}

/// Looks for candidates among the arcs that touch the moved nodes; where they are many, later among all.
void NetworkSimplex::reprice() {
    if (stale_) return;
    const auto touching = touching_moved();
    if (touching > size() / 16) {
        stale_ = true;
        return;
    }
    pivots_.scanned += touching;
    for (const auto node : moved_) {
        for (auto arc = first_leaving_[node]; arc < first_leaving_[node + 1]; ++arc) consider(arc);
        for (auto i = first_entering_[node]; i < first_entering_[node + 1]; ++i) consider(entering_[i]);
    }
}

/// Prices the arcs that touch one side of a tree arc; of each node's the worst becomes a candidate.
void NetworkSimplex::reprice_across(std::uint32_t top) {
    gather_side(top);
    pivots_.scanned += touching_moved();
    for (const auto node : moved_) {
        Worst worst;
        for (auto arc = first_leaving_[node]; arc < first_leaving_[node + 1]; ++arc) {
            worst.take(arc, wrong(arc));
        }
        for (auto i = first_entering_[node]; i < first_entering_[node + 1]; ++i) {
            worst.take(entering_[i], wrong(entering_[i]));
        }
        if (worst.arc != nobody) consider(worst.arc);
    }
}

}  // namespace entente
