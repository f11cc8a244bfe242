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

/// By vertex, the nearest other one that every path to it from the root passes.
struct DominatorTree {
    std::vector<std::uint32_t> immediate;  ///< `no_vertex` for the root and for what cannot be reached
    std::vector<std::uint32_t> order;      ///< what is reached, the root first, each after its dominator
};

/// What every path from the root passes.
///
/// Ties        none: the immediate dominator is unique.
/// Unreachable vertices do not affect what they point to.
/// Time        O(m log n) and, in the worst of cases that do not occur, O(n²); memory O(n + m); no recursion.
/// Checked by  removal of each vertex, Boost.Graph.
/// After       T. Lengauer, R. Tarjan, ACM TOPLAS 1(1), 1979, doi:10.1145/357062.357071, for semidominators;
///             L. Georgiadis, R. Tarjan, R. Werneck, J. Graph Algorithms Appl. 10(1), 2006,
///             doi:10.7155/jgaa.00119, for what follows from them.
DominatorTree dominator_tree(const FlowGraph& graph, std::uint32_t root);

/// Whether one vertex dominates another, in constant time.
class Dominance {
public:
    /// Time O(n).
    explicit Dominance(const DominatorTree& tree);

    /// Both must be reached. A vertex dominates itself.
    [[nodiscard]] bool dominates(std::uint32_t a, std::uint32_t b) const {
        return place_[b] - place_[a] < size_[a];
    }

private:
    std::vector<std::uint32_t>
        place_;  ///< by vertex: in an order in which each stands before all it dominates
    std::vector<std::uint32_t> size_;  ///< how many it dominates, which stand together
};

}  // namespace entente
