#pragma once

#include "analysis/route/route.hpp"

#include <optional>
#include <vector>

namespace entente {

struct OpeningRoute {
    std::optional<Route> route;
    std::vector<LinkId> closed;  ///< those of its links that are not open, in order
    bool proven = true;          ///< false: the search was given up
};

/// What would have to be opened: the route with the fewest closed links, over all that could ever exist.
///
/// Reads       open, cost, capacity.
/// Definition  fewest closed links, then least cost, then as routes are ordered. Where a route is open, it is the
///             cheapest open one. A limit of cost does not apply.
/// Unreachable no route: nothing declared could ever lead there.
/// Bounds      where (nodes + 1) × nodes × the dearest link does not fit 62 bits, costs are left out of account.
/// Time        as for a cheapest route.
/// Checked by  enumeration of all routes.
OpeningRoute opening_route(const View& view, const RouteEnds& ends, const RouteLimits& limits = {});

}  // namespace entente
