#pragma once

#include "analysis/centrality/route/route_count.hpp"
#include "base/column.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <span>

namespace entente {

struct BetweennessOptions {
    bool normalized = true;  ///< nodes: divide by (n-1)(n-2), the ordered pairs of others; links: by n(n-1)
    unsigned threads = 0;    ///< 0: as many as the machine has; the result does not depend on it
};

struct Betweenness {
    RouteEnding ending = RouteEnding::exact;  ///< if not exact, the columns are empty
    Column<NodeId, double> of_node;
    Column<LinkId, double> of_link;  ///< 0 for closed links
};

/// Who stands between the others: the share of cheapest routes through each node and link.
///
/// Reads       open, cost.
/// Definition  sum over ordered pairs s ≠ v ≠ t of σ(s,t|v) / σ(s,t); endpoints not counted. For a link, over
///             all ordered pairs s ≠ t.
/// Ties        all cheapest routes count equally, parallel links are different routes; costs are whole
///             numbers and counts have 128 bits, so ties are exact.
/// Free links  (cost 0) count like any other as long as they do not run in a circle; else the ending says so.
/// Unreachable pairs contribute nothing. No nodes: empty columns. Fewer than three: no node is between.
/// Sums        per source over the links a node leaves, in the order of ids, each after all beyond it; then over
///             sources in the order of ids within 16 fixed parts, and over the parts: the same bytes always.
/// Time        O(n m + n² log n); O(n m) where all costs are equal; a small dense network by a table of all
///             distances (DistanceTable), to the same bytes. Memory 16 × O(n + m).
/// Checked by  Boost.Graph, brute force, Florentine families, Zachary's karate club.
/// After       U. Brandes, J. Math. Sociol. 25(2), 2001, doi:10.1080/0022250X.2001.9990249; for links and
///             several networks of one kind, U. Brandes, Social Networks 30(2), 2008.
Betweenness betweenness(const View& view, const BetweennessOptions& options = {});

/// Who stands between some and others: the same, over routes from `sources` to `targets` only, producers to
/// consumers say. A node named twice counts once. Normalised by the same numbers, so that a figure is never
/// larger than that over all pairs; the pairs that were asked for are |sources| × |targets| less those of a
/// node with itself.
///
/// Time        O(|sources| (m + n log n)).
/// Checked by  brute force; equals betweenness() where both are all nodes.
/// After       U. Brandes, Social Networks 30(2), 2008, doi:10.1016/j.socnet.2007.11.001.
Betweenness betweenness_between(const View& view, std::span<const NodeId> sources,
                                std::span<const NodeId> targets, const BetweennessOptions& options = {});

}  // namespace entente
