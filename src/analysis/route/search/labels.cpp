#include "analysis/route/search/labels.hpp"

#include <algorithm>
#include <utility>

namespace entente {

Labels::Labels(const Terrain& ground, Column<NodeId, std::uint8_t> used, Work& work)
    : ground_(ground), used_(std::move(used)), watched_(used_.size(), 0), work_(work) {}

std::optional<std::vector<LinkId>> Labels::first_route(NodeId node, WayLength length, std::uint64_t met,
                                                       const std::vector<LinkId>& barred) {
    for (;;) {
        labels_.assign(1, {.node = node, .length = length, .met = met, .by = {}});
        at_.assign(used_.size(), {});
        waiting_ = {};
        extend(0, barred);
        const auto found = first_arrival();
        if (!found) return std::nullopt;
        if (!watch_loops(*found)) return links_of(*found);
    }
}

std::optional<Labels::Label> Labels::first_arrival() {
    std::optional<Label> found;
    while (!waiting_.empty()) {
        const auto [at_least, hops, index] = waiting_.top();
        if (found && at_least > found->length) break;
        waiting_.pop();
        const auto label = labels_[index];
        if (label.dropped) continue;
        if (ground_.target[label.node]) {
            if (!found || comes_first(label, *found)) found = label;
            continue;
        }
        extend(index, {});
        if (work_.given_up) return std::nullopt;
    }
    return found;
}

/// Whether a way meets a node twice; such nodes are watched from now on.
bool Labels::watch_loops(Label label) {
    bool any = false;
    for (; label.before != no_label; label = labels_[label.before]) {
        if (watched_[label.node] || !visited(labels_[label.before], label.node)) continue;
        watched_[label.node] = 1;
        any = true;
    }
    return any;
}

void Labels::extend(std::uint32_t index, const std::vector<LinkId>& barred) {
    const auto& view = *ground_.view;
    const auto label = labels_[index];
    for (const auto link : view.topology().leaving(label.node)) {
        const auto next = view.topology().to(link);
        if (!ground_.passable[link] || used_[next]) continue;
        if (std::find(barred.begin(), barred.end(), link) != barred.end()) continue;
        if (watched_[next] && visited(label, next)) continue;
        add({.node = next,
             .length = label.length + one_link(view.cost[link]),
             .met = label.met | ground_.meets[next],
             .by = link,
             .before = index});
    }
}

void Labels::add(Label label) {
    const auto to_go = ground_.at_least(label.node, label.met);
    if (!ground_.within(label.length, label.node, to_go)) return;
    auto& here = at_[label.node];
    if (!ground_.by_way.empty() && !work_.spend(here.size() + 1)) return;
    for (const auto other : here) {
        if (dominates(labels_[other], label)) return;
    }
    std::erase_if(
        here, [&](std::uint32_t other) { return labels_[other].dropped = dominates(label, labels_[other]); });
    const auto index = static_cast<std::uint32_t>(labels_.size());
    labels_.push_back(label);
    here.push_back(index);
    waiting_.emplace(label.length + to_go, label.length.hops, index);
}

/// Whether whatever completes b to a route completes a to one that comes first.
bool Labels::dominates(const Label& a, const Label& b) const {
    if (a.length > b.length) return false;
    if (ground_.hops_to_go && a.length.hops > b.length.hops) return false;
    if (!ground_.by_way.empty() && ((a.met & b.met) != b.met || !visits_no_more(a, b))) return false;
    return a.length != b.length || comes_first(a, b);
}

bool Labels::visited(Label label, NodeId node) const {
    while (label.node != node && label.before != no_label) label = labels_[label.before];
    return label.node == node;
}

/// Among the watched nodes.
bool Labels::visits_no_more(const Label& a, const Label& b) const {
    for (const auto* at = &a;; at = &labels_[at->before]) {
        if (watched_[at->node] && !visited(b, at->node)) return false;
        if (at->before == no_label) return true;
    }
}

/// Of two ways of one length from one start: which has the smaller links. Ways of different length: the
/// shorter.
bool Labels::comes_first(const Label& a, const Label& b) const {
    if (a.length != b.length) return a.length < b.length;
    return comes_first_by_links(labels_, a, b);
}

std::vector<LinkId> Labels::links_of(const Label& label) const {
    std::vector<LinkId> links;
    for (const auto* at = &label; at->before != no_label; at = &labels_[at->before]) links.push_back(at->by);
    std::reverse(links.begin(), links.end());
    return links;
}

}  // namespace entente
