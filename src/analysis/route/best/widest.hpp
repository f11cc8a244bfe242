#pragma once

#include "analysis/route/route.hpp"

#include <optional>

namespace entente {

struct WidestRoute {
    std::optional<Route> route;
    bool proven = true;  ///< false: the search was given up, and a wider route may exist
};

/// The route whose narrowest link carries most.
///
/// Reads       open, cost, capacity.
/// Definition  greatest least capacity over the routes without loops that keep to the limits; the route
///             without links, where a node is source and target, is unlimited.
/// Ties        the cheapest of the widest, then as routes are ordered.
/// Unreachable no route. A route that carries nothing is one all the same: its capacity is 0.
/// Time        O(log m) searches for a cheapest route, one for each capacity tried.
/// Checked by  enumeration of all routes.
WidestRoute widest_route(const View& view, const RouteEnds& ends, const RouteLimits& limits = {});

}  // namespace entente
