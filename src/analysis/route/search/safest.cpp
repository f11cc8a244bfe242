#include "analysis/route/search/safest.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace entente {

Safest::Safest(const Terrain& ground, const Groups& groups, Column<GroupId, std::int64_t> danger, Work& work)
    : ground_(ground),
      groups_(groups),
      danger_(std::move(danger)),
      work_(work),
      watched_(ground.to_go.size(), 0) {}

std::optional<Route> Safest::first_route() {
    for (;;) {
        labels_.clear();
        at_.assign(watched_.size(), {});
        waiting_ = {};
        for (const auto source : ground_.sources) start(source);
        const auto found = first_arrival();
        if (!found) return std::nullopt;
        if (!watch_loops(*found)) return route_of(*found);
    }
}

std::optional<Safest::Label> Safest::first_arrival() {
    std::optional<Label> found;
    while (!waiting_.empty()) {
        const auto [danger, length, index] = waiting_.top();
        if (found && std::tie(danger, length) > std::tie(found->danger, found->length)) break;
        waiting_.pop();
        const auto label = labels_[index];
        if (label.dropped) continue;
        if (ground_.target[label.node]) {
            if (!found || comes_first(label, *found)) found = label;
            continue;
        }
        extend(index);
        if (work_.given_up) return std::nullopt;
    }
    return found;
}

/// Whether a way meets a node twice; such nodes are watched from now on.
bool Safest::watch_loops(const Label& label) {
    bool any = false;
    for (const auto* at = &label; at->before != no_label; at = &labels_[at->before]) {
        if (watched_[at->node] || !visited(labels_[at->before], at->node)) continue;
        watched_[at->node] = 1;
        any = true;
    }
    return any;
}

void Safest::start(NodeId source) {
    Label label{.node = source, .length = {}, .met = ground_.meets[source], .touched = {}};
    label.touched.assign((groups_.count + 63) / 64, 0);
    touch(label, groups_.of_node[source]);
    add(std::move(label));
}

void Safest::extend(std::uint32_t index) {
    const auto& view = *ground_.view;
    for (const auto link : view.topology().leaving(labels_[index].node)) {
        const auto next = view.topology().to(link);
        if (!ground_.passable[link] || (watched_[next] && visited(labels_[index], next))) continue;
        auto label = labels_[index];
        label.node = next;
        label.length = label.length + one_link(view.cost[link]);
        label.met |= ground_.meets[next];
        label.by = link;
        label.before = index;
        touch(label, groups_.of_link[link]);
        touch(label, groups_.of_node[next]);
        add(std::move(label));
    }
}

void Safest::touch(Label& label, const std::vector<GroupId>& more) const {
    for (const auto group : more) {
        auto& word = label.touched[group.index / 64];
        const auto bit = std::uint64_t{1} << group.index % 64;
        if (danger_[group] == 0 || (word & bit) != 0) continue;
        word |= bit;
        label.danger += danger_[group];
    }
}

void Safest::add(Label label) {
    if (!ground_.within(label.length, label.node, ground_.at_least(label.node, label.met))) return;
    auto& here = at_[label.node];
    if (!work_.spend(here.size() + 1)) return;
    for (const auto other : here) {
        if (dominates(labels_[other], label)) return;
    }
    std::erase_if(
        here, [&](std::uint32_t other) { return labels_[other].dropped = dominates(label, labels_[other]); });
    const auto index = static_cast<std::uint32_t>(labels_.size());
    here.push_back(index);
    waiting_.emplace(label.danger, label.length, index);
    labels_.push_back(std::move(label));
}

/// Whether whatever completes b to a route completes a to one that comes first: even if all that b has met
/// were met again.
bool Safest::dominates(const Label& a, const Label& b) const {
    if (a.danger > b.danger) return false;
    if (a.length.cost > b.length.cost && ground_.max_cost < no_way.cost - 1) return false;
    if (a.length.hops > b.length.hops && ground_.hops_to_go) return false;
    if (!ground_.by_way.empty() && ((a.met & b.met) != b.met || !visits_no_more(a, b))) return false;
    const auto danger = a.danger + danger_without(b, a);
    if (danger != b.danger) return danger < b.danger;
    if (a.length != b.length) return a.length < b.length;
    return comes_first_by_links(labels_, a, b);
}

/// The danger of what b has touched and a has not.
std::int64_t Safest::danger_without(const Label& b, const Label& a) const {
    std::int64_t danger = 0;
    for (std::uint32_t word = 0; word < a.touched.size(); ++word) {
        for (auto only = b.touched[word] & ~a.touched[word]; only != 0; only &= only - 1) {
            danger += danger_[GroupId{word * 64 + static_cast<std::uint32_t>(std::countr_zero(only))}];
        }
    }
    return danger;
}

bool Safest::visited(const Label& label, NodeId node) const {
    for (const auto* at = &label;; at = &labels_[at->before]) {
        if (at->node == node) return true;
        if (at->before == no_label) return false;
    }
}

/// Among the watched nodes.
bool Safest::visits_no_more(const Label& a, const Label& b) const {
    for (const auto* at = &a;; at = &labels_[at->before]) {
        if (watched_[at->node] && !visited(b, at->node)) return false;
        if (at->before == no_label) return true;
    }
}

bool Safest::comes_first(const Label& a, const Label& b) const {
    if (a.danger != b.danger) return a.danger < b.danger;
    return a.length != b.length ? a.length < b.length : comes_first_by_links(labels_, a, b);
}

Route Safest::route_of(const Label& label) const {
    std::vector<LinkId> links;
    const auto* at = &label;
    for (; at->before != no_label; at = &labels_[at->before]) links.push_back(at->by);
    std::reverse(links.begin(), links.end());
    return route_along(*ground_.view, at->node, links);
}

}  // namespace entente
