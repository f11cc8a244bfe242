#pragma once

#include "analysis/route/route.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

struct CheapestRoutesOptions {
    std::size_t count = 1;  ///< how many routes
    bool ties = false;      ///< go on through all routes that cost as much as the last of them
    RouteLimits limits = {};
};

struct CheapestRoutes {
    std::vector<Route> routes;  ///< the first in the order of `compare`
    bool tied_beyond = false;   ///< there is at least one more that costs as much as the last
    bool all = false;           ///< there are no others within the limits
    bool proven = true;         ///< false: the search was given up, and cheaper routes may be missing
    /// What remains to be paid at least from each node to a target; absent where no target can be reached.
    /// Proves the first route the cheapest where there are no `through` and `max_hops`.
    Column<NodeId, std::optional<Cost>> potential;
};

/// The k cheapest ways without loops from any source to any target.
///
/// Reads       open, cost, capacity.
/// Definition  routes over open links, no node twice, that end at the first target they meet; listed by cost,
///             then number of links, then link ids. Parallel links make different routes. A node that is
///             source and target is reached by the route without links.
/// Ties        the order is total, so the answer is unique; `tied_beyond` says that a route as cheap as the
///             last was left out.
/// Unreachable no routes; `all` is true.
/// Limits      `through` makes even the first route NP-hard to find; the answer is exact unless `proven` is false.
/// Bounds      the cost of any route fits 62 bits.
/// Time        O(k n (m + n log n)) without `through`, far less as a rule: a branch is searched only when its
///             lower bound comes up, and mostly the shortest way on the open ground already is its answer.
/// Checked by  enumeration of all routes, networkx shortest_simple_paths, Boost.Graph dijkstra, potentials.
/// After       J. Y. Yen, Management Science 17(11), 1971, doi:10.1287/mnsc.17.11.712;
///             E. L. Lawler, Management Science 18(7), 1972, doi:10.1287/mnsc.18.7.401.
CheapestRoutes cheapest_routes(const View& view, const RouteEnds& ends,
                               const CheapestRoutesOptions& options = {});

/// The first of them, if there is one.
std::optional<Route> cheapest_route(const View& view, const RouteEnds& ends, const RouteLimits& limits = {});

}  // namespace entente
