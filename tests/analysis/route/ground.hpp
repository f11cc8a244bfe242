#pragma once

#include "analysis/route/route.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

namespace entente::test {

struct Road {
    std::uint32_t from{};
    std::uint32_t to{};
    std::int64_t cost = 1;
    std::int64_t capacity = 1;
    bool open = true;
};

/// A view drawn by hand; link ids are the places in the list.
inline View view_of(std::size_t nodes, const std::vector<Road>& roads) {
    View view;
    Column<LinkId, Ends> links;
    for (const auto& road : roads) {
        links.push_back({NodeId{road.from}, NodeId{road.to}});
        view.open.push_back(road.open ? 1 : 0);
        view.cost.push_back(Cost{road.cost});
        view.capacity.push_back(Quantity{road.capacity});
        view.quantity.push_back(Quantity{0});
    }
    view.shape = std::make_shared<const Topology>(nodes, std::move(links));
    return view;
}

/// A small network by chance: closed and parallel links, loops, islands, few different costs so that many
/// tie.
inline View view_by_chance(std::uint32_t seed, std::size_t nodes, std::size_t links) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    std::vector<Road> roads;
    const auto joined = nodes - below(2);  // the last node may be an island
    for (std::size_t link = 0; link < links; ++link) {
        if (!roads.empty() && below(5) == 0) {
            roads.push_back(roads.back());
            roads.back().cost = below(4);
        } else {
            roads.push_back({below(joined), below(joined), below(4), below(5), true});
        }
        roads.back().open = below(6) != 0;
    }
    return view_of(nodes, roads);
}

inline std::vector<NodeId> nodes_by_chance(std::mt19937& random, const View& view, std::size_t most) {
    std::vector<NodeId> nodes;
    for (auto count = 1 + random() % most; count-- > 0;) {
        nodes.push_back(NodeId{static_cast<std::uint32_t>(random() % view.nodes().size())});
    }
    return nodes;
}

inline bool contains(const std::vector<NodeId>& nodes, NodeId node) {
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

/// Walks on from a route in every way there is.
inline void walk_on(const View& view, const RouteEnds& ends, const RouteLimits& limits, Route route,
                    std::vector<Route>& found) {
    const auto passed = nodes_of(view, route);
    if (contains(limits.avoid.nodes, route.to)) return;
    if (contains(ends.to, route.to)) {
        for (const auto& group : limits.through) {
            const auto met = [&](NodeId node) { return contains(passed, node); };
            if (std::none_of(group.begin(), group.end(), met)) return;
        }
        if (limits.max_cost && route.cost > *limits.max_cost) return;
        if (limits.max_hops && route.links.size() > *limits.max_hops) return;
        found.push_back(route);
        return;
    }
    for (const auto link : view.topology().leaving(route.to)) {
        const auto& closed = limits.avoid.links;
        if (!view.open[link] || std::find(closed.begin(), closed.end(), link) != closed.end()) continue;
        if (contains(passed, view.topology().to(link))) continue;
        auto longer = route.links;
        longer.push_back(link);
        walk_on(view, ends, limits, route_along(view, route.from, longer), found);
    }
}

/// All routes there are, in order, found by trying everything.
inline std::vector<Route> every_route(const View& view, const RouteEnds& ends,
                                      const RouteLimits& limits = {}) {
    std::vector<Route> found;
    auto sources = ends.from;
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    for (const auto source : sources) walk_on(view, ends, limits, route_along(view, source, {}), found);
    std::sort(found.begin(), found.end(), [](const Route& a, const Route& b) { return compare(a, b) < 0; });
    return found;
}

}  // namespace entente::test
