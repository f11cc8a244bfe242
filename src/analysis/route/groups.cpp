#include "analysis/route/groups.hpp"

#include "base/sort_once.hpp"

#include <algorithm>
#include <span>

namespace entente {

std::vector<GroupId> groups_of(const View& view, const Groups& groups, const Route& route) {
    std::vector<GroupId> touched;
    const auto touch = [&](const std::vector<GroupId>& more) {
        touched.insert(touched.end(), more.begin(), more.end());
    };
    for (const auto node : nodes_of(view, route)) touch(groups.of_node[node]);
    for (const auto link : route.links) touch(groups.of_link[link]);
    sort_once(touched);
    return touched;
}

Removed members(const Groups& groups, GroupId group) {
    const auto holds = [&](const std::vector<GroupId>& in) {
        return std::binary_search(in.begin(), in.end(), group);
    };
    Removed removed;
    for (const auto node : groups.of_node.ids()) {
        if (holds(groups.of_node[node])) removed.nodes.push_back(node);
    }
    for (const auto link : groups.of_link.ids()) {
        if (holds(groups.of_link[link])) removed.links.push_back(link);
    }
    return removed;
}

Column<GroupId, std::uint8_t> at_every_end(const Groups& groups, const RouteEnds& ends) {
    Column<GroupId, std::uint8_t> held(groups.count, 0);
    const auto hold = [&](std::span<const NodeId> nodes) {
        if (nodes.empty()) return;
        for (const auto group : groups.of_node[nodes.front()]) {
            const auto in_group = [&](NodeId node) {
                const auto& in = groups.of_node[node];
                return std::binary_search(in.begin(), in.end(), group);
            };
            if (std::all_of(nodes.begin(), nodes.end(), in_group)) held[group] = 1;
        }
    };
    hold(ends.from);
    hold(ends.to);
    return held;
}

}  // namespace entente
