#pragma once

#include "analysis/route/groups.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace entente {

/// A piece of a route that can fail: a node, a link or a group.
using RoutePiece = std::variant<NodeId, LinkId, GroupId>;

struct Replacement {
    RoutePiece without;
    std::optional<Route> route;  ///< the cheapest that does without it; nothing where there is none
    std::optional<Cost> dearer;  ///< than the best; 0 where another is as cheap
};

struct Replacements {
    std::optional<Route> best;
    std::vector<Replacement> of_piece;  ///< nodes, links along the best route, then groups by id
    bool proven = true;                 ///< false: a search was given up, and a replacement may be missing
};

/// What to do when a piece of the cheapest route fails, for each of its pieces.
///
/// Reads       open, cost, capacity.
/// Definition  for every node, link and group of the best route: the cheapest route that keeps to the limits
///             and does not touch it. What holds every source or every target has no replacement by its
///             nature and is left out.
/// Ties        as for cheapest routes.
/// Unreachable no best route and no pieces.
/// Time        a search for a cheapest route for each piece.
/// Checked by  enumeration of all routes.
Replacements replacements(const View& view, const RouteEnds& ends, const Groups& groups,
                          const RouteLimits& limits = {});

}  // namespace entente
