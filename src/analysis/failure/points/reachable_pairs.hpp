#pragma once

#include "analysis/failure/points/plain/reach_search.hpp"
#include "network/view.hpp"

namespace entente {

/// Pairs of nodes that can reach each other along open links, and those lost without each node; ReachSearch says how.
///
/// Reads       open.
/// Ties        none. Links from a node to itself lead nowhere. No nodes: empty columns.
/// Checked by  Boost.Graph's transitive closure with each node taken out.
ReachablePairs reachable_pairs(const View& view);

}  // namespace entente
