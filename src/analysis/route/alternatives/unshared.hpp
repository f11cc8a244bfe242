#pragma once

#include "analysis/route/groups.hpp"

#include <cstddef>
#include <vector>

namespace entente {

struct UnsharedRoutesOptions {
    std::size_t count = 2;
    RouteLimits limits = {};
    std::size_t steps = 5'000;  ///< partial choices to look at before giving up
};

struct UnsharedRoutes {
    std::vector<Route> routes;  ///< in the order of `compare`; as many as there are, at most `count`
    Cost total;                 ///< of all of them
    bool proven = true;         ///< false: the search was given up; more or cheaper routes may exist

    std::vector<GroupId> at_the_ends;  ///< hold every source or every target: shared by nature, not counted
    std::vector<GroupId> unavoidable;  ///< of the others: no route does without them
};

/// Routes that share no risk: no link, and no group of those given (a passage, nation, bloc, owner,
/// agreement).
///
/// Reads       open, cost, capacity.
/// Definition  as many routes as there are, at most `count`, no two of which share a link or touch the same
/// group,
///             and among these the least sum of costs. Groups that hold every source or every target do not
///             count.
/// Ties        the first found in an order that link ids fix.
/// Unreachable no routes.
/// Ends        a node that is source and target counts as a target only.
/// Limits      NP-hard (disjointness of coloured paths). Exact unless `proven` is false.
/// Time        branch and bound over cheapest routes; the bound is the flow of least cost (links, and nodes
///             in groups, used once), which ends most searches at once.
/// Checked by  enumeration of all sets of routes.
/// After       J.-Q. Hu, IEEE Communications Letters 7(8), 2003, for the problem.
UnsharedRoutes unshared_routes(const View& view, const RouteEnds& ends, const Groups& groups,
                               const UnsharedRoutesOptions& options = {});

}  // namespace entente
