#pragma once

#include "analysis/centrality/route/distance_table.hpp"
#include "analysis/centrality/route/packed_links.hpp"
#include "base/amount.hpp"
#include "base/column.hpp"
#include "network/view.hpp"

#include <cstddef>
#include <vector>

namespace entente {

struct HarmonicOptions {
    bool normalized = true;  ///< divide by n-1, the number of others
    Cost unit{1};            ///< distances are counted in this length; above 0
    unsigned threads = 0;    ///< 0: as many as the machine has; the result does not depend on it
};

struct Harmonic {
    bool exact = true;           ///< false: a distance does not fit 62 bits, and the columns are empty
    Column<NodeId, double> in;   ///< how near the others are on their way to the node
    Column<NodeId, double> out;  ///< how near the others are on the way from it
    std::size_t
        without_distance{};  ///< ordered pairs at distance 0, which have no reciprocal and are left out
};

/// How near each node is to all others: the sum of the reciprocals of distances.
///
/// Reads       open, cost.
/// Definition  in(v) = sum over u ≠ v of 1 / d(u,v), out(v) = sum over u ≠ v of 1 / d(v,u). What networkx
///             calls harmonic centrality is `in`, not normalised; igraph's mode="out" is `out`, normalised.
/// Unreachable others contribute 0. Others at distance 0 (free links) are left out as in networkx, and
/// counted. No nodes: empty columns. One node: 0.
/// Sums        over the other node and over sources in the order of ids, in 16 fixed parts: the same bytes always.
/// Time        O(n m + n² log n); O(n m) where all costs are equal; a small dense network by a table of all
///             distances (DistanceTable), to the same bytes. Memory 16 × O(n) + O(m).
/// Checked by  all distances by Floyd and Warshall.
/// After       P. Boldi, S. Vigna, Internet Math. 10(3-4), 2014, doi:10.1080/15427951.2013.865686.
Harmonic harmonic(const View& view, const HarmonicOptions& options = {});

/// The same by lengths that are no whole numbers, at least 0, of the open links; costs and the unit are not read. Distances are
/// added up in doubles from the node on where a way begins, as other programs do. Always exact but for that.
/// Checked by  Boost.Graph.
Harmonic real_harmonic(const View& view, const Column<LinkId, double>& lengths,
                       const HarmonicOptions& options = {});

struct PlainHarmonic {
    bool exact = true;  ///< false: a distance does not fit 62 bits, and the figures are 0
    std::vector<double> in, out;
    std::size_t without_distance{};
};

/// The same of plain links, not normalised, distances counted in `unit`. The method does not matter to the answer.
PlainHarmonic plain_harmonic(const PackedLinks& links, double unit = 1, unsigned threads = 1,
                             DistanceMethod method = DistanceMethod::chosen);

}  // namespace entente
