#pragma once

#include "network/view.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente::test {

using Route = std::vector<LinkId>;

/// All cheapest routes from one node to another, found by walking every simple route: slow, and knows nothing
/// of the algorithm it judges.
inline std::vector<Route> cheapest_routes(const View& view, NodeId from, NodeId to) {
    std::vector<Route> found;
    std::int64_t cheapest = INT64_MAX;
    std::vector<bool> on_route(view.nodes().size());
    Route route;
    const std::function<void(NodeId, std::int64_t)> walk = [&](NodeId here, std::int64_t cost) {
        if (here == to) {
            if (cost < cheapest) found.clear();
            if (cost <= cheapest) found.push_back(route);
            cheapest = std::min(cheapest, cost);
            return;
        }
        on_route[here.index] = true;
        for (const auto link : view.topology().leaving(here)) {
            const auto next = view.topology().to(link);
            if (!view.open[link] || on_route[next.index]) continue;
            route.push_back(link);
            walk(next, cost + view.cost[link].units);
            route.pop_back();
        }
        on_route[here.index] = false;
    };
    walk(from, 0);
    return found;
}

/// Whether a route passes one of some nodes on its way, its ends not counted.
inline bool passes(const View& view, const Route& route, const std::vector<NodeId>& nodes) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        for (const auto node : nodes) {
            if (view.topology().to(route[i]) == node) return true;
        }
    }
    return false;
}

}  // namespace entente::test
