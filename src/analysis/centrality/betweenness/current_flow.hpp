#pragma once

#include "analysis/centrality/neighbour/strength.hpp"
#include "base/column.hpp"
#include "network/view.hpp"

#include <cstddef>

namespace entente {

struct CurrentFlowOptions {
    Strength strength = Strength::quantity;  ///< what a link conducts
    bool normalized = true;       ///< divide by the unordered pairs: of others for nodes, of all for links
    unsigned threads = 0;         ///< 0: as many as the machine has; the result does not depend on it
    std::size_t largest = 6'000;  ///< nodes of a piece that may be computed: 16 n² bytes, O(n³) time
};

struct CurrentFlow {
    bool computed = true;            ///< false: a piece is too large, and the columns are empty
    Column<NodeId, double> of_node;  ///< what passes on its way between others
    Column<LinkId, double> of_link;  ///< what passes, in either direction; 0 for closed links
    std::size_t unknown{};           ///< open links left out, since nothing is reported of them
};

/// Who stands between the others where goods do not take the cheapest route only, but all ways at once, each by as
/// much as it conducts, like an electric current: also called random-walk betweenness.
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  Directions are left out: what conducts between two nodes is the sum of the strengths of all open links
///             that join them, either way. A current of 1 from s to t passes node v by half of what flows on its
///             links; summed over unordered pairs s ≠ v ≠ t, endpoints not counted, as networkx. (Newman's figure
///             counts them.) Links that join the same nodes divide what passes by their strengths.
/// Unreachable pairs contribute nothing: each piece is a network of its own, and all nodes count in what figures are
///             divided by. No nodes: empty columns. Links from a node to itself conduct nothing.
/// Sums        in the order of ids: the same bytes always.
/// Time        O(n³ + m n log n), memory 16 n² bytes, for a piece of n nodes.
/// Checked by  every pair solved by itself, networkx (karate club), betweenness of trees.
/// After       M. Newman, Social Networks 27(1), 2005, doi:10.1016/j.socnet.2004.11.009; U. Brandes, D. Fleischer,
///             STACS 2005, doi:10.1007/978-3-540-31856-9_44.
CurrentFlow current_flow(const View& view, const CurrentFlowOptions& options = {});

}  // namespace entente
