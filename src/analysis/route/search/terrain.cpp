#include "analysis/route/search/terrain.hpp"

#include "base/sort_once.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <queue>
#include <utility>

namespace entente {

Column<NodeId, WayLength> remaining(const View& view, const Column<LinkId, std::uint8_t>& passable,
                                    const Column<LinkId, Cost>& cost,
                                    const Column<NodeId, WayLength>& goals) {
    using Entry = std::pair<WayLength, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    auto length = goals;
    for (const auto node : length.ids()) {
        if (length[node] < no_way) waiting.emplace(length[node], node);
    }
    while (!waiting.empty()) {
        const auto [here, node] = waiting.top();
        waiting.pop();
        if (here != length[node]) continue;
        for (const auto link : view.topology().entering(node)) {
            if (!passable[link]) continue;
            const auto before = view.topology().from(link);
            const auto through = here + one_link(cost[link]);
            if (through < length[before]) waiting.emplace(length[before] = through, before);
        }
    }
    return length;
}

namespace {

Column<NodeId, std::uint8_t> marked(std::size_t nodes, const std::vector<NodeId>& which) {
    Column<NodeId, std::uint8_t> marks(nodes, 0);
    for (const auto node : which) marks[node] = 1;
    return marks;
}

Column<NodeId, WayLength> goals_at(std::size_t nodes, const std::vector<NodeId>& which,
                                   const Column<NodeId, WayLength>* length = nullptr) {
    Column<NodeId, WayLength> goals(nodes, no_way);
    for (const auto node : which) goals[node] = length ? (*length)[node] : WayLength{};
    return goals;
}

std::vector<NodeId> without(std::vector<NodeId> nodes, const Column<NodeId, std::uint8_t>& avoided) {
    std::erase_if(nodes, [&](NodeId node) { return avoided[node] != 0; });
    sort_once(nodes);
    return nodes;
}

Column<LinkId, std::uint8_t> passable_links(const View& view, const Column<NodeId, std::uint8_t>& avoided,
                                            const Column<NodeId, std::uint8_t>& target,
                                            const std::vector<LinkId>& avoided_links) {
    auto passable = view.open;
    for (const auto link : view.links()) {
        const auto from = view.topology().from(link);
        if (avoided[from] || avoided[view.topology().to(link)] || target[from]) passable[link] = 0;
    }
    for (const auto link : avoided_links) passable[link] = 0;
    return passable;
}

}  // namespace

Terrain terrain(const View& view, const RouteEnds& ends, const RouteLimits& limits) {
    assert(limits.through.size() <= 64);
    const auto nodes = view.nodes().size();
    const auto avoided = marked(nodes, limits.avoid.nodes);
    const auto targets = without(ends.to, avoided);
    Terrain ground;
    ground.view = &view;
    ground.sources = without(ends.from, avoided);
    ground.target = marked(nodes, targets);
    ground.passable = passable_links(view, avoided, ground.target, limits.avoid.links);
    ground.to_go = remaining(view, ground.passable, view.cost, goals_at(nodes, targets));
    ground.meets.assign(nodes, 0);
    for (std::size_t group = 0; group < limits.through.size(); ++group) {
        const auto members = without(limits.through[group], avoided);
        for (const auto node : members) ground.meets[node] |= std::uint64_t{1} << group;
        ground.by_way.push_back(
            remaining(view, ground.passable, view.cost, goals_at(nodes, members, &ground.to_go)));
    }
    ground.max_cost = limits.max_cost ? limits.max_cost->units : no_way.cost - 1;
    ground.max_hops = limits.max_hops ? static_cast<std::int64_t>(*limits.max_hops) : no_way.cost;
    if (limits.max_hops) {
        const Column<LinkId, Cost> nothing(view.links().size());
        ground.hops_to_go = remaining(view, ground.passable, nothing, goals_at(nodes, targets));
    }
    return ground;
}

WayLength Terrain::at_least(NodeId node, std::uint64_t met) const {
    auto length = to_go[node];
    for (std::size_t group = 0; group < by_way.size(); ++group) {
        if ((met >> group & 1) == 0) length = std::max(length, by_way[group][node]);
    }
    return length;
}

bool Terrain::within(WayLength so_far, NodeId node, WayLength to_go_here) const {
    if (to_go_here >= no_way || (so_far + to_go_here).cost > max_cost) return false;
    return !hops_to_go || so_far.hops + (*hops_to_go)[node].hops <= max_hops;
}

}  // namespace entente
