#include "analysis/route/route.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

std::strong_ordering compare(const Route& a, const Route& b) {
    if (const auto by_cost = a.cost <=> b.cost; by_cost != 0) return by_cost;
    if (const auto by_hops = a.links.size() <=> b.links.size(); by_hops != 0) return by_hops;
    if (const auto by_links = a.links <=> b.links; by_links != 0) return by_links;
    return a.from <=> b.from;
}

Route route_along(const View& view, NodeId from, std::span<const LinkId> links) {
    Route route{.from = from, .to = from, .links = {links.begin(), links.end()}};
    for (const auto link : links) {
        assert(view.topology().from(link) == route.to);
        route.to = view.topology().to(link);
        route.cost += view.cost[link];
        route.capacity = std::min(route.capacity, view.capacity[link]);
    }
    return route;
}

std::vector<NodeId> nodes_of(const View& view, const Route& route) {
    std::vector<NodeId> nodes{route.from};
    for (const auto link : route.links) nodes.push_back(view.topology().to(link));
    return nodes;
}

}  // namespace entente
