#pragma once

#include "analysis/supply/circulation/network_simplex.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What one more unit costs at each node if it comes from node 0 by the cheapest change of the circulation: the
/// shortest residual distances. They do not hang on the basis, and prove the circulation cheapest:
/// cost(a) + p(from) − p(to) is at least 0 where the arc has room, at most 0 where it carries something.
///
/// Unreachable nodes, which carry nothing, are farther than all others by the largest cost of an arc.
/// Time        O((nodes + arcs) log nodes).
std::vector<std::int64_t> potentials(const NetworkSimplex& simplex);

}  // namespace entente
