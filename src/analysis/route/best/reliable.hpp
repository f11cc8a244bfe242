#pragma once

#include "analysis/route/groups.hpp"

#include <cstddef>
#include <optional>

namespace entente {

/// What can fail on the way, and how likely it is in the period.
struct Hazards {
    Groups groups;
    Column<GroupId, std::optional<double>> risk;  ///< from 0 to 1; nothing where nobody knows
};

struct ReliableRoute {
    std::optional<Route> route;
    double reliability = 1;   ///< the chance that nothing on it fails, as far as risks are known
    std::size_t known = 0;    ///< how many of the things it touches have a known risk
    std::size_t unknown = 0;  ///< and how many have not; they are taken as safe
    bool proven = true;       ///< false: the search was given up, and a more reliable route may exist
};

/// The chance that nothing a route touches fails: the product of 1 − risk over distinct groups, independent
/// of each other, multiplied in the order of their ids.
ReliableRoute reliability(const View& view, const Hazards& hazards, Route route);

/// The route least likely to fail.
///
/// Reads       open, cost, capacity.
/// Definition  greatest product of 1 − risk over the distinct groups a route touches, its ends included: a
///             strait passed twice fails once. What fails for certain is closed.
/// Ties        chances are compared as whole numbers, the nearest to −ln(1 − risk) × 2^40, so that equal
///             risks tie exactly and order never matters; chances that differ by less than one part in 10^10
///             may count as equal or be swapped. Then the cheapest, then as routes are ordered.
/// Unreachable no route.
/// Limits      NP-hard, since groups count once; exact unless `proven` is false.
/// Time        a label for every way that is not dominated: few where few groups return on one way.
/// Checked by  enumeration of all routes.
ReliableRoute most_reliable_route(const View& view, const RouteEnds& ends, const Hazards& hazards,
                                  const RouteLimits& limits = {});

}  // namespace entente
