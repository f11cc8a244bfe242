#include "analysis/failure/cuts/smallest_cut.hpp"

#include "analysis/failure/cuts/minimum_cut.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace entente {

namespace {

constexpr Quantity one{1};

NodeId entry(NodeId node) {
    return {2 * node.index};
}
NodeId exit(NodeId node) {
    return {2 * node.index + 1};
}

/// Each node as a link from its entry to its exit, with the ids of the nodes; then the links. What may fail
/// carries one unit, the rest any amount.
View with_nodes_as_links(const View& view, const Removable& removable) {
    Column<LinkId, Ends> ends;
    View split;
    const auto add = [&](Ends of, bool open, bool may_fail) {
        ends.push_back(of);
        split.open.push_back(open ? 1 : 0);
        split.capacity.push_back(may_fail ? one : unlimited);
    };
    for (const auto node : view.nodes()) add({entry(node), exit(node)}, true, removable.node[node] != 0);
    for (const auto link : view.links()) {
        add({exit(view.topology().from(link)), entry(view.topology().to(link))}, view.open[link] != 0,
            removable.link[link] != 0);
    }
    split.cost.assign(ends.size(), Cost{});
    split.quantity.assign(ends.size(), Quantity{});
    split.shape = std::make_shared<Topology>(2 * view.nodes().size(), std::move(ends));
    return split;
}

/// Follows a flow from a start to the demand, one unit at a time.
class Unwinding {
public:
    Unwinding(const View& split, Flow flow, NodeId demand)
        : split_(split), flow_(std::move(flow)), demand_(demand), at_(split.nodes().size(), nowhere) {}

    /// The links of one route, rounds left out; nothing where no flow is left at the start.
    std::optional<std::vector<LinkId>> route(NodeId start) {
        std::vector<LinkId> taken;
        at_[start] = 0;
        auto node = start;
        while (node != demand_) {
            const auto link = carrying(node);
            if (!link) break;
            --flow_.of_link[*link].units;
            taken.push_back(*link);
            node = split_.topology().to(*link);
            if (at_[node] != nowhere) leave_out(taken, at_[node]);
            at_[node] = taken.size();
        }
        const bool arrived = node == demand_;
        leave_out(taken, arrived ? taken.size() : 0);
        for (const auto link : taken) at_[split_.topology().to(link)] = nowhere;
        at_[start] = nowhere;
        if (!arrived) return std::nullopt;
        return taken;
    }

private:
    static constexpr std::size_t nowhere = ~std::size_t{0};

    std::optional<LinkId> carrying(NodeId node) const {
        for (const auto link : split_.topology().leaving(node)) {
            if (flow_.of_link[link] > Quantity{0}) return link;
        }
        return std::nullopt;
    }

    /// Forgets all steps after the first `keep`.
    void leave_out(std::vector<LinkId>& taken, std::size_t keep) {
        for (; taken.size() > keep; taken.pop_back()) at_[split_.topology().to(taken.back())] = nowhere;
    }

    const View& split_;
    Flow flow_;
    NodeId demand_;
    Column<NodeId, std::size_t> at_;  ///< after how many steps of the route so far
};

/// One route over what cannot fail, which must exist.
std::vector<LinkId> lasting_route(View split, std::span<const NodeId> starts, NodeId demand) {
    for (const auto link : split.links()) split.open[link] &= split.capacity[link] == unlimited;
    Column<NodeId, std::optional<LinkId>> by(split.nodes().size());
    std::vector<NodeId> waiting(starts.begin(), starts.end());
    for (std::size_t first = 0; first < waiting.size(); ++first) {
        for (const auto link : split.topology().leaving(waiting[first])) {
            const auto next = split.topology().to(link);
            const bool is_start = std::find(starts.begin(), starts.end(), next) != starts.end();
            if (!split.open[link] || by[next] || is_start) continue;
            by[next] = link;
            waiting.push_back(next);
        }
    }
    std::vector<LinkId> route;
    for (auto link = by[demand]; link; link = by[split.topology().from(*link)]) route.push_back(*link);
    std::reverse(route.begin(), route.end());
    return route;
}

}  // namespace

Removable any_link(const View& view) {
    return {Column<NodeId, std::uint8_t>(view.nodes().size(), 0),
            Column<LinkId, std::uint8_t>(view.links().size(), 1)};
}

Removable any_node(const View& view, NodeId demand) {
    Removable removable{Column<NodeId, std::uint8_t>(view.nodes().size(), 1),
                        Column<LinkId, std::uint8_t>(view.links().size(), 0)};
    removable.node[demand] = 0;
    return removable;
}

SmallestCut smallest_cut(const View& view, std::span<const NodeId> starts, NodeId demand,
                         const Removable& removable) {
    const auto split = with_nodes_as_links(view, removable);
    const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
    std::vector<NodeId> entries;
    for (const auto start : starts) entries.push_back(entry(start));
    const auto narrowest = minimum_cut(split, entries, entry(demand));
    SmallestCut answer;
    const auto add_route = [&](const std::vector<LinkId>& taken) {
        auto& route = answer.routes.emplace_back();
        for (const auto link : taken) {
            if (link.index >= nodes) route.push_back({link.index - nodes});
        }
    };
    answer.possible = narrowest.value < unlimited;
    if (!answer.possible) {
        add_route(lasting_route(split, entries, entry(demand)));
        return answer;
    }
    for (const auto link : crossing(narrowest.cut, split)) {
        if (link.index < nodes)
            answer.removed.nodes.push_back({link.index});
        else
            answer.removed.links.push_back({link.index - nodes});
    }
    Unwinding unwinding(split, narrowest.flow, entry(demand));
    for (const auto start : entries) {
        while (const auto taken = unwinding.route(start)) add_route(*taken);
    }
    return answer;
}

}  // namespace entente
