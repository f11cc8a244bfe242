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
/// Method      What goes to all alike only scales the figures, so they are solved for without it, each node in the
///             order of its links and id from the newest figures of the others (Gauss and Seidel), and then made to
///             sum to 1.
/// Time        O(n + m) a step, some 50 to 80 steps to 1e-12.
/// Checked by  the defining equation, the sum of 1, networkx.
/// After       S. Brin, L. Page, Comput. Networks 30, 1998, doi:10.1016/S0169-7552(98)00110-X; A. Arasu et al.,
///             PageRank computation and the structure of the web, WWW 2002, for the method.
Pagerank pagerank(const View& view, const PagerankOptions& options = {});

struct PlainPagerank {
    Iteration iteration;
    std::vector<double> of_node;  ///< sums to 1
};

/// The same for one plain network after another, by the strengths of their pulls (see entering()); once it has seen
/// one as large, it takes no memory.
class PagerankSolver {
public:
    /// The answer stays until the next call.
    const PlainPagerank& pagerank(const Pulls& pulls, double damping = 0.85,
                                  const IterationOptions& until = {});

private:
    void arrange(const Pulls& pulls);
    void make_shares(const Pulls& pulls, double damping);
    double sweep(double begin_again);

    std::vector<std::uint32_t> next_place_;  ///< by the number of a node's pulls
    std::vector<std::uint32_t> place_;       ///< by node: when it is its turn in a sweep
    std::vector<std::uint32_t> node_at_;     ///< by place
    std::vector<double> leaving_;            ///< by node: the strength of all links that leave it
    std::vector<std::size_t> start_;         ///< by place: its first pull; one more at the end
    std::vector<double> share_;              ///< by pull: the part of its node's rank that comes by it
    std::vector<std::uint32_t> from_;        ///< by pull: the place
    std::vector<double> rank_;               ///< by place, not yet made to sum to 1
    PlainPagerank answer_;
};

}  // namespace entente
