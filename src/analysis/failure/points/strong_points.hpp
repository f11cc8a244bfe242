#pragma once

#include "analysis/failure/points/stands_for.hpp"
#include "network/view.hpp"

#include <vector>

namespace entente {

struct StrongPointOptions {
    /// Of a projection: how many links each one is, so that parallel ones shown as one are no bridge.
    StandsFor stands_for = {};
};

/// Nodes and links without which goods can no longer go round.
struct StrongPoints {
    std::vector<NodeId> points;   ///< in the order of nodes
    std::vector<LinkId> bridges;  ///< in the order of links
    friend bool operator==(const StrongPoints&, const StrongPoints&) = default;
};

/// Nodes and links whose loss breaks a strong component into more.
///
/// Reads       open.
/// Definition  strong articulation points and strong bridges: without them the network has more strong
///             components than with them. Parallel links are no bridges.
/// Ties        none: both sets are unique.
/// Unreachable islands have their own. A network without cycles, or without nodes, has neither.
/// Time        O((n + m) log n); memory O(n + m).
/// Checked by  removal of each node and link.
/// After       G. Italiano, L. Laura, F. Santaroni, Theor. Comput. Sci. 447, 2012,
///             doi:10.1016/j.tcs.2011.11.011.
StrongPoints strong_points(const View& view, const StrongPointOptions& options = {});

}  // namespace entente
