#pragma once

#include "analysis/failure/points/plain/dominator_tree.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Who can reach whom, and what of that hangs on each node.
struct ReachablePairs {
    std::uint64_t pairs = 0;               ///< ordered pairs of nodes of which the first reaches the second
    std::vector<std::uint64_t> of_others;  ///< by node: those of which it is neither
    std::vector<std::uint64_t> lost;       ///< by node: those of others that no longer do without it
};

/// Reachable pairs of one plain network after another, and those that are lost without each node.
///
/// Definition  s reaches t if a path leads from s to t, s ≠ t. Lost without x are the pairs s, t ≠ x all whose paths pass x.
///             The links of node v lead to to[start[v]] … to[start[v + 1] - 1].
/// Method      From one root, the node with the largest product of links in and out: all that reaches it reaches all that it
///             reaches, and without x still does but for what x dominates, forwards from the root or backwards. What
///             those few still reach, or are reached by, they are asked one by one, and so is what lies aside of the root.
/// Ties        none. No links: zeros.
/// Time        some searches, O(n + m), and the links of what x dominates, for each x; at worst O(n² m). Memory O(n + m).
/// Checked by  Boost.Graph's transitive closure with each node taken out.
/// After       K. D. Cooper, T. J. Harvey, K. Kennedy, A simple, fast dominance algorithm, Rice University TR-06-33870, 2006;
///             the use of dominators by L. Georgiadis, G. F. Italiano, N. Parotsidis, SIAM J. Comput. 49(5), 2020,
///             doi:10.1137/19M1258530 (strong connectivity under failures).
class ReachSearch {
public:
    /// The answer stays until the next call.
    const ReachablePairs& pairs(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to);

private:
    using Nodes = std::vector<std::uint32_t>;

    /// The network as seen from a root: what reaches it, and what it reaches, itself in both.
    struct Sight {
        std::vector<std::uint8_t> reaches, reached;
        std::uint64_t before = 0, behind = 0, both = 0;  ///< how many reach it, are reached, and both
        std::vector<std::uint32_t> aside_of;  ///< by node that does not reach the root: how many it reaches;
                                              ///< by another that is not reached: how many such
    };

    /// What all ways from the root pass it, by node: those at the places behind its own.
    struct Dominated {
        Nodes at;            ///< nodes by place
        Nodes place, count;  ///< by node; 0 of those that are not reached
        [[nodiscard]] std::span<const std::uint32_t> by(std::uint32_t node) const {
            return count[node] < 2 ? std::span<const std::uint32_t>{}
                                   : std::span(at).subspan(place[node] + 1, count[node] - 1);
        }
    };

    void turn_round(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to);
    [[nodiscard]] std::uint32_t central(std::uint32_t but) const;
    void look_from(std::uint32_t root, Sight& sight);
    void number_backwards(const FlowGraph& graph, std::uint32_t root);
    void find_dominators(const FlowGraph& graph, const FlowGraph& back, std::uint32_t root);
    void dominate(const FlowGraph& graph, const FlowGraph& back, std::uint32_t root, Dominated& dominated);
    void count_ends(const Sight& sight);
    /// Walks from a node along a graph's links, leaving `without` out; `found_` holds what it meets, the node first.
    void walk(const FlowGraph& graph, std::uint32_t from, std::uint32_t without);
    /// The same along all ways to nodes that it does not reach by way of the root.
    void walk_aside(const Sight& sight, std::uint32_t from, std::uint32_t without);
    template <class Skip>
    void walk_unless(const FlowGraph& graph, std::uint32_t from, Skip skip);
    /// Pairs by way of the root, less those that are left without x: `before` no longer reach it, `behind` are not reached.
    std::uint64_t lost_by_way(const Sight& sight, std::uint32_t x, std::span<const std::uint32_t> before,
                              std::span<const std::uint32_t> behind);
    std::uint64_t lost_aside(const Sight& sight, std::uint32_t x);
    std::uint64_t lost_without_root(std::uint32_t root);

    ReachablePairs answer_;
    FlowGraph forth_, back_;
    Sight sight_, other_;
    Dominated from_root_, to_root_;
    Nodes found_, sources_, hidden_, unreached_;
    Nodes order_, path_, next_;        ///< of a search in depth
    Nodes number_, nearest_;           ///< by node: its place in `order_`, and its immediate dominator
    std::vector<std::uint32_t> seen_;  ///< by node: the walk that met it last
    std::vector<std::uint8_t> mark_;
    std::uint32_t walk_ = 0;
};

}  // namespace entente
