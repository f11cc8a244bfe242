#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace entente {

/// Plain vertices and edges, as a dominator tree needs them: the edges of vertex v lead to
/// heads[first[v]] … heads[first[v + 1] - 1].
struct FlowGraph {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> heads;
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(first.size() - 1); }
};

inline constexpr std::uint32_t no_vertex = std::numeric_limits<std::uint32_t>::max();

/// For each vertex the nearest other one that every path to it from the root passes.
///
/// Ties        none: the immediate dominator is unique.
/// Unreachable vertices, and the root, have `no_vertex`; what they point to is not affected by them.
/// Time        O(m log n), memory O(n + m); no recursion.
/// Checked by  removal of each vertex, Boost.Graph.
/// After       T. Lengauer, R. Tarjan, ACM TOPLAS 1(1), 1979, doi:10.1145/357062.357071.
std::vector<std::uint32_t> immediate_dominators(const FlowGraph& graph, std::uint32_t root);

}  // namespace entente
