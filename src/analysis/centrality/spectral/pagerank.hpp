#pragma once

#include "analysis/centrality/spectral/iteration.hpp"

namespace entente {

struct PagerankOptions {
    double damping = 0.85;  ///< chance to follow a link; else a node is drawn among all alike
    Strength strength = Strength::quantity;
    IterationOptions until{};
};

struct Pagerank {
    Iteration iteration;
    Column<NodeId, double> of_node;  ///< sums to 1
    std::size_t unknown{};           ///< open links left out, since nothing is reported of them
};

/// Where goods that wander by chance are found: at each node they take a link in proportion to its strength,
/// or, seldom, begin again anywhere.
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  x(v) = damping × (sum over links u → v of strength / strength leaving u × x(u) + D / n) +
///             (1 - damping) / n, where D is the rank of nodes that nothing leaves: it goes to all alike, as
///             in networkx and igraph.
/// No nodes: an empty column. No links: all 1/n.
/// Time        O(n + m) a step, about 170 steps to 1e-12.
/// Checked by  the defining equation, the sum of 1, networkx.
/// After       S. Brin, L. Page, Comput. Networks 30, 1998, doi:10.1016/S0169-7552(98)00110-X.
Pagerank pagerank(const View& view, const PagerankOptions& options = {});

}  // namespace entente
