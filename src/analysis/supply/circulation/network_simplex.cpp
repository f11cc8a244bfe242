#include "analysis/supply/circulation/network_simplex.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// Where the arcs of each node start in a list of arcs by that node.
std::vector<std::uint32_t> starts(const std::vector<std::uint32_t>& node_of, std::uint32_t nodes) {
    std::vector<std::uint32_t> first(nodes + 1, 0);
    for (const auto node : node_of) ++first[node + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    return first;
}

}  // namespace

NetworkSimplex::NetworkSimplex(Arcs arcs)
    : arcs_(std::move(arcs)), tree_(std::max(arcs_.nodes, 1u), arcs_.size()) {
    assert(std::is_sorted(arcs_.from.begin(), arcs_.from.end()));
    const auto nodes = tree_.size();
    const auto count = arcs_.size();
    first_leaving_ = starts(arcs_.from, nodes);
    first_entering_ = starts(arcs_.to, nodes);
    entering_.resize(count);
    auto next = first_entering_;
    for (std::uint32_t arc = 0; arc < count; ++arc) entering_[next[arcs_.to[arc]]++] = arc;
    // One closed arc from each node to the root, so that there is a tree to begin with.
    for (std::uint32_t node = 0; node < nodes; ++node) {
        arcs_.from.push_back(node);
        arcs_.to.push_back(0);
        arcs_.tie.push_back(0);
    }
    cost_.assign(count + nodes, 0);
    capacity_.assign(count + nodes, 0);
    side_.assign(count + nodes, 0);
    price_.assign(nodes, 0);
    price_tie_.assign(nodes, 0);
    queued_.assign(count, 0);
    is_changed_.assign(count, 0);
    pending_.assign(count, nobody);
    block_ = std::max(8u, static_cast<std::uint32_t>(std::sqrt(count) * 0.7));
    order_.resize(nodes);
    candidates_.reserve(count);
}

NetworkSimplex::Bounds NetworkSimplex::wanted(std::uint32_t arc) const {
    if (pending_[arc] != nobody) return changes_[pending_[arc]].now;
    return {cost_[arc], capacity_[arc]};
}

void NetworkSimplex::set(std::uint32_t arc, std::int64_t cost, std::int64_t capacity) {
    assert(arc < queued_.size() && capacity >= 0);
    const Bounds now{cost, capacity};
    if (wanted(arc) == now) return;
    note_change(arc);
    if (pending_[arc] != nobody) {
        changes_[pending_[arc]].now = now;
    } else {
        pending_[arc] = static_cast<std::uint32_t>(changes_.size());
        changes_.push_back({arc, now});
    }
}

void NetworkSimplex::note_change(std::uint32_t arc) {
    if (!is_changed_[arc]) changed_.push_back(arc);
    is_changed_[arc] = 1;
}

void NetworkSimplex::solve() {
    if (changes_.empty()) return;
    degenerate_ = 0;
    for (const auto& one : changes_) change_cost(one);
    for (const auto& one : changes_) change_capacity(one);
    for (const auto& one : changes_) pending_[one.arc] = nobody;
    changes_.clear();
    primal();
}

/// The node that hangs on a tree arc.
std::uint32_t NetworkSimplex::node_of(std::uint32_t arc) const {
    const auto from = arcs_.from[arc];
    return tree_[from].arc == arc ? from : arcs_.to[arc];
}

std::int64_t NetworkSimplex::flow(std::uint32_t arc) const {
    if (side_[arc] > 0) return 0;
    if (side_[arc] < 0) return capacity_[arc];
    return in_tree(arc) ? tree_[node_of(arc)].flow : 0;
}

std::vector<std::int64_t> NetworkSimplex::flows() const {
    std::vector<std::int64_t> flows(queued_.size());
    for (std::uint32_t arc = 0; arc < flows.size(); ++arc) flows[arc] = flow(arc);
    return flows;
}

std::vector<std::int64_t> NetworkSimplex::prices() const {
    std::vector<std::int64_t> prices;
    prices.reserve(price_.size());
    for (const auto price : price_) prices.push_back(static_cast<std::int64_t>(price - price_[0]));
    return prices;
}

/// Puts an arc outside the tree.
void NetworkSimplex::rest(std::uint32_t arc, bool full) {
    side_[arc] = capacity_[arc] == 0 ? std::int8_t{0} : full ? std::int8_t{-1} : std::int8_t{1};
}

bool NetworkSimplex::tied() const {
    for (std::uint32_t arc = 0; arc < size(); ++arc) {
        if (side_[arc] != 0 && reduced(arc) == CostTie{}) return true;
    }
    return false;
}

void NetworkSimplex::remember() {
    assert(changes_.empty());
    remembered_.clear();
    remembered_.push_back({tree_, price_, price_tie_, side_, {}, seen_tied_});
    const auto ties = arcs_.tie.begin();
    remembered_[0].tie.assign(ties, ties + size());
    remembered_bounds_.resize(size());
    for (std::uint32_t arc = 0; arc < size(); ++arc) remembered_bounds_[arc] = {cost_[arc], capacity_[arc]};
    for (const auto arc : changed_) is_changed_[arc] = 0;
    changed_.clear();
    changed_.shrink_to_fit();  // at first all arcs were set, later few are
    changes_.shrink_to_fit();
    pivoted_ = retied_ = false;
}

void NetworkSimplex::recall() {
    assert(!remembered_.empty());
    const auto& was = remembered_[0];
    for (const auto& one : changes_) pending_[one.arc] = nobody;
    changes_.clear();
    for (const auto arc : changed_) {
        cost_[arc] = remembered_bounds_[arc].cost;
        capacity_[arc] = remembered_bounds_[arc].capacity;
        side_[arc] = was.side[arc];
        is_changed_[arc] = 0;
    }
    changed_.clear();
    if (retied_) std::copy(was.tie.begin(), was.tie.end(), arcs_.tie.begin());
    if (pivoted_) {
        tree_ = was.tree;
        price_ = was.price;
        price_tie_ = was.price_tie;
        side_ = was.side;
    }
    seen_tied_ = was.seen_tied;
    pivoted_ = retied_ = false;
}

void NetworkSimplex::save(State& to) const {
    assert(changes_.empty());
    to.tree_ = tree_;
    to.price_ = price_;
    to.price_tie_ = price_tie_;
    to.cost_ = cost_;
    to.capacity_ = capacity_;
    to.side_ = side_;
    to.tie_ = arcs_.tie;
    to.seen_tied_ = seen_tied_;
}

void NetworkSimplex::restore(const State& from) {
    assert(changes_.empty() && from.side_.size() == side_.size());
    for (std::uint32_t arc = 0; arc < size(); ++arc) {
        if (cost_[arc] != from.cost_[arc] || capacity_[arc] != from.capacity_[arc]) note_change(arc);
    }
    tree_ = *from.tree_;
    price_ = from.price_;
    price_tie_ = from.price_tie_;
    cost_ = from.cost_;
    capacity_ = from.capacity_;
    side_ = from.side_;
    arcs_.tie = from.tie_;
    seen_tied_ = from.seen_tied_;
    pivoted_ = retied_ = true;
}

void NetworkSimplex::retie(const std::vector<std::uint32_t>& ties) {
    assert(ties.size() == size());
    pivoted_ = retied_ = true;
    std::copy(ties.begin(), ties.end(), arcs_.tie.begin());
    for (const auto node : tree_.below(0, order_)) {
        if (node == 0) continue;
        const auto& hung = tree_[node];
        const auto tie = arcs_.tie[hung.arc];
        price_tie_[node] = hung.upward ? price_tie_[hung.parent] - tie : price_tie_[hung.parent] + tie;
    }
    stale_ = true;
    degenerate_ = 0;
    primal();
}

}  // namespace entente
