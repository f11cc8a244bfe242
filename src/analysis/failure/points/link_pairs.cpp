#include "analysis/failure/points/link_pairs.hpp"

#include "analysis/failure/points/strong_components.hpp"
#include "analysis/failure/points/strong_points.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace entente {

namespace {

/// Walks over open links, one of them left out, and remembers whom it met.
class WayWithout {
public:
    WayWithout(const View& view, LinkId without)
        : view_(view), without_(without), met_(view.nodes().size(), 0) {}

    /// All that a node leads to, or that leads to it; ends early where `until` is met.
    std::span<const NodeId> from(NodeId start, bool forth, std::optional<NodeId> until = {}) {
        for (const auto node : found_) met_[node.index] = 0;
        found_.assign(1, start);
        met_[start.index] = 1;
        for (std::size_t at = 0; at < found_.size() && !(until && met(*until)); ++at)
            forth ? leave(found_[at]) : enter(found_[at]);
        return found_;
    }
    [[nodiscard]] bool met(NodeId node) const { return met_[node.index] != 0; }
    void leave_out(LinkId link) { without_ = link; }

private:
    void leave(NodeId node) {
        for (const auto link : view_.topology().leaving(node)) meet(link, view_.topology().to(link));
    }
    void enter(NodeId node) {
        for (const auto link : view_.topology().entering(node)) meet(link, view_.topology().from(link));
    }
    void meet(LinkId link, NodeId node) {
        if (!view_.open[link] || link == without_ || met(node)) return;
        met_[node.index] = 1;
        found_.push_back(node);
    }

    const View& view_;
    LinkId without_;
    std::vector<std::uint8_t> met_;
    std::vector<NodeId> found_;
};

/// Of the nodes that a link's end leads to (or that lead to it), those that the other end does not without the link.
std::vector<NodeId> only_by_link(WayWithout& walk, NodeId inside, NodeId outside, bool forth) {
    const auto all = walk.from(inside, forth);
    std::vector<NodeId> nodes(all.begin(), all.end());
    walk.from(outside, forth);
    std::erase_if(nodes, [&](NodeId node) { return walk.met(node); });
    return nodes;
}

std::uint64_t lost_without(WayWithout& walk, NodeId from, NodeId to) {
    const auto ends = only_by_link(walk, to, from, true);
    const auto begins = only_by_link(walk, from, to, false);
    const bool by_ends = ends.size() <= begins.size();
    std::uint64_t lost = 0;
    for (const auto node : by_ends ? ends : begins) {
        walk.from(node, !by_ends);
        for (const auto other : by_ends ? begins : ends) lost += walk.met(other) ? 0U : 1U;
    }
    return lost;
}

}  // namespace

std::vector<LinkLoss> link_pairs(const View& view, const LinkPairOptions& options) {
    const auto& topology = view.topology();
    const auto component = strong_components(view);
    const auto bridges = strong_points(view, {.stands_for = options.stands_for}).bridges;
    std::vector<LinkLoss> losses;
    WayWithout walk(view, LinkId{});
    for (const auto link : view.links()) {
        const auto from = topology.from(link), to = topology.to(link);
        const bool single = options.stands_for.empty() || options.stands_for[link] == 1;
        if (!view.open[link] || from == to || !single) continue;
        const bool within = component[from] == component[to];
        if (within && !std::binary_search(bridges.begin(), bridges.end(), link)) continue;
        walk.leave_out(link);
        walk.from(from, true, to);
        if (!walk.met(to)) losses.push_back({link, lost_without(walk, from, to)});
    }
    return losses;
}

}  // namespace entente
