#pragma once

#include "analysis/centrality/neighbour/strength.hpp"
#include "base/column.hpp"

#include <optional>

namespace entente {

struct ConstraintOptions {
    Strength strength = Strength::quantity;
};

struct Constraint {
    Column<NodeId, std::optional<double>> of_node;  ///< nothing where a node has no neighbour
    std::size_t unknown{};  ///< open links left out, since nothing is reported of them
};

/// How much a node's neighbours deal with each other, and so hold it between them: Burt's constraint. Low: it
/// bridges structural holes.
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  with z(u,v) the strength of all links between u and v, both ways, and p(u,v) = z(u,v) / sum of
///             z(u,·): the sum over neighbours v of (p(u,v) + sum over w of p(u,w) p(w,v))². Neighbours are
///             those either way; one neighbour gives 1.
/// A node without neighbours has none (not 0). No nodes: an empty column.
/// Sums        over neighbours in the order of ids.
/// Time        O(sum over nodes of the degrees of its neighbours).
/// Checked by  the definition on random networks; networkx.constraint.
/// After       R. Burt, Structural Holes, Harvard University Press, 1992, p. 54.
Constraint constraint(const View& view, const ConstraintOptions& options = {});

}  // namespace entente
