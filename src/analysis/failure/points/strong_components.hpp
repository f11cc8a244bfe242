#pragma once

#include "network/view.hpp"

#include <cstdint>

namespace entente {

/// The strong component of each node: two nodes share a number if open links lead from each to the other.
///
/// Reads       open.
/// Ties        none; components are numbered in the order of their first nodes.
/// Unreachable nodes are components of their own. No nodes: an empty column.
/// Time        O(n + m); memory O(n + m).
/// Checked by  reachability both ways.
/// After       R. Tarjan, SIAM J. Comput. 1(2), 1972, doi:10.1137/0201010; the code is Boost.Graph's.
Column<NodeId, std::uint32_t> strong_components(const View& view);

}  // namespace entente
