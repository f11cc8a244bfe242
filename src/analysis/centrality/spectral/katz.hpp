#pragma once

#include "analysis/centrality/spectral/iteration.hpp"

#include <optional>

namespace entente {

struct KatzOptions {
    std::optional<double>
        alpha{};             ///< absent: 0.85 / the largest strength that enters a node, which converges
    double beta = 1;         ///< what each node has of itself
    bool normalized = true;  ///< to Euclidean length 1, as networkx
    Strength strength = Strength::quantity;
    IterationOptions until{};
};

struct Katz {
    Iteration iteration;
    Column<NodeId, double> of_node;
    double alpha{};         ///< as used
    std::size_t unknown{};  ///< open links left out, since nothing is reported of them
};

/// Who is at the end of many walks, each link making a walk count less.
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  x(v) = α sum over links u → v of strength × x(u) + β, as networkx (which has α = 0.1).
/// Ending      from 1 / the largest eigenvalue on, α makes the figures grow for ever: then it says
///             `diverged`.
/// No nodes: an empty column. No links: equal figures.
/// Time        O(n + m) a step.
/// Checked by  the defining equation, networkx, a path by hand.
/// After       L. Katz, Psychometrika 18(1), 1953, doi:10.1007/BF02289026.
Katz katz(const View& view, const KatzOptions& options = {});

}  // namespace entente
