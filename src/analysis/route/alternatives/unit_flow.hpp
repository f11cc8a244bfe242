#pragma once

#include "analysis/route/search/terrain.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// Routes that share no link, nor any node that only one may use, of least total length.
struct UnitFlow {
    std::vector<Route> routes;  ///< in the order of `compare`
    WayLength total;

    /// Where there are fewer routes than asked for: as many nodes and links, which every route passes.
    Removed barrier;

    /// Prices that prove the total least: what a route has paid when it enters and when it leaves a node.
    Column<NodeId, Cost> before, after;
};

/// As many as there are, at most `count`. The routes of a unit flow of least length (cost, then links), found
/// by successive shortest ways, and taken apart at each node by link ids. A node that is source and target
/// counts as a target only. Time O(count (m + n) log n).
UnitFlow unit_flow(const Terrain& ground, std::size_t count, const Column<NodeId, std::uint8_t>& only_once);

}  // namespace entente
