#pragma once

#include "analysis/centrality/spectral/iteration.hpp"

namespace entente {

struct EigenvectorOptions {
    Strength strength = Strength::quantity;
    IterationOptions until{};
};

struct Eigenvector {
    Iteration iteration;
    Column<NodeId, double> of_node;  ///< of length 1
    double eigenvalue{};             ///< the largest, in the unit of strength
    std::size_t unknown{};           ///< open links left out, since nothing is reported of them
};

/// Who is supplied by those who are themselves well supplied.
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  the left eigenvector of the largest eigenvalue: λ x(v) = sum over links u → v of strength ×
///             x(u), Euclidean length 1, as networkx; igraph divides by the largest entry instead.
///             Starts from equal figures; each step averages the figures with the next, so that a network
///             whose circles all have even length does not swing.
/// Ties        where several parts share the largest eigenvalue the start decides between them.
/// Unreachable: nodes that no circle of the largest eigenvalue leads to get 0. No circle at all (as in a grid
///             of stages): there is no such vector, and the ending says so. No nodes: an empty column.
/// Time        O(n + m) a step. Misleads where goods only run one way, as from stage to stage.
/// Checked by  the defining equation, networkx, the complete and the two-way star network.
/// After       P. Bonacich, Am. J. Sociol. 92(5), 1987, doi:10.1086/228631.
Eigenvector eigenvector(const View& view, const EigenvectorOptions& options = {});

struct PlainEigenvector {
    Iteration iteration;
    std::vector<double> of_node;
    double eigenvalue{};
};

/// The same of a plain network, given by what enters each node (see entering()).
PlainEigenvector plain_eigenvector(const Pulls& entering, const IterationOptions& until = {});

}  // namespace entente
