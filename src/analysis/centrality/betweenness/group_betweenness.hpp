#pragma once

#include "analysis/centrality/route/route_count.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <span>

namespace entente {

struct GroupBetweennessOptions {
    bool normalized = true;  ///< divide by (n-g)(n-g-1), the ordered pairs outside the group
    unsigned threads = 0;    ///< 0: as many as the machine has; the result does not depend on it
};

struct GroupBetweenness {
    RouteEnding ending = RouteEnding::exact;  ///< if not exact, the figure is 0
    double value{};
};

/// How far a bloc stands between all others: the share of cheapest routes, from outside to outside, that pass
/// at least one member. Not the sum of its members' figures, since a route may pass several.
///
/// Reads       open, cost.
/// Definition  sum over ordered pairs s ≠ t outside the group of 1 - σ'(s,t) / σ(s,t), with σ' the cheapest
///             routes that avoid the group.
/// Ties, free links, unreachable pairs and parallel links as in betweenness(). A node named twice counts once.
/// Empty group, or fewer than two nodes outside: 0.
/// Time        O(n m + n² log n); memory 16 × O(n + m).
/// Checked by  brute force; equals betweenness() for a group of one.
/// After       M. Everett, S. Borgatti, J. Math. Sociol. 23(3), 1999, doi:10.1080/0022250X.1999.9990219.
GroupBetweenness group_betweenness(const View& view, std::span<const NodeId> group,
                                   const GroupBetweennessOptions& options = {});

}  // namespace entente
