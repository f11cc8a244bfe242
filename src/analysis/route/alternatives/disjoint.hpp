#pragma once

#include "analysis/route/route.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// What routes may not share.
enum class Apart : std::uint8_t { links, nodes };

struct DisjointRoutesOptions {
    std::size_t count = 2;
    Apart apart = Apart::nodes;
    Removed avoid = {};
};

struct DisjointRoutes {
    std::vector<Route> routes;  ///< in the order of `compare`; as many as there are, at most `count`
    Cost total;                 ///< of all of them

    /// Where there are fewer than asked for: as many nodes and links as routes, one of which every route
    /// passes.
    Removed barrier;

    /// Prices that prove the total least: what a route has paid when it enters and when it leaves a node.
    Column<NodeId, Cost> before, after;
};

/// Routes that share no link, or no node but where they begin and end, and together cost least.
///
/// Reads       open, cost, capacity.
/// Definition  as many routes as there are, at most `count`, no two of which share a link (or a node, sources
///             and targets aside), with the least sum of costs. The first may be dearer than the cheapest
///             route.
/// Ties        fewest links in all; then one that only link ids decide.
/// Unreachable no routes; the barrier is empty, since nothing needs to be closed.
/// Ends        a node that is source and target counts as a target only.
/// Time        O(k (m + n) log n).
/// Checked by  enumeration of all sets of routes, prices (the dual of the flow), the barrier (Menger).
/// After       J. W. Suurballe, Networks 4(2), 1974, doi:10.1002/net.3230040204, as successive shortest ways.
DisjointRoutes disjoint_routes(const View& view, const RouteEnds& ends,
                               const DisjointRoutesOptions& options = {});

}  // namespace entente
