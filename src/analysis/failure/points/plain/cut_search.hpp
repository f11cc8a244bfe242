#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// Who is joined to whom, whatever the direction: the neighbours of node v are other[start[v]] … other[start[v + 1]
/// - 1]. One that is joined more than once may stand there more than once, and a node by itself.
struct Neighbours {
    std::vector<std::uint32_t> start;
    std::vector<std::uint32_t> other;

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(start.size() - 1); }
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t node) const {
        return std::span(other).subspan(start[node], start[node + 1] - start[node]);
    }
};

/// Joins both ends of links given by the nodes they leave: those of node v lead to to[start[v]] … to[start[v + 1] -
/// 1]. Reuses the memory of `neighbours`. Time O(n + m).
void join(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to, Neighbours& neighbours);

/// A node whose loss breaks its piece of the network.
struct PlainCutPoint {
    std::uint32_t node{};
    std::uint32_t pieces{};   ///< what is left of its piece falls into so many
    std::uint32_t cut_off{};  ///< nodes outside the largest of them
    std::uint64_t pairs{};    ///< unordered pairs of other nodes that lose each other
    friend bool operator==(const PlainCutPoint&, const PlainCutPoint&) = default;
};

/// Two neighbours that are all that joins two halves of their piece.
struct PlainBridge {
    std::uint32_t above{}, below{};  ///< the nodes; `above` was found first
    std::uint32_t cut_off{};         ///< nodes on the smaller side
    std::uint64_t pairs{};           ///< unordered pairs of nodes that lose each other
    friend bool operator==(const PlainBridge&, const PlainBridge&) = default;
};

struct PlainCuts {
    std::vector<PlainCutPoint> points;  ///< in the order of nodes
    std::vector<PlainBridge> bridges;   ///< in the order in which a search leaves them
};

/// Cut points and bridges of one plain network after another; once it has seen one as large, it takes no memory.
///
/// Definition  articulation points; and pairs of neighbours between which all links together are a bridge, however
///             many they are.
/// Ties        none: both sets are unique.
/// Unreachable islands are pieces of their own. No nodes: nothing.
/// Time        O(n + m); memory O(n); no recursion.
/// Checked by  cut_points(), which asks it.
/// After       J. Hopcroft, R. Tarjan, Comm. ACM 16(6), 1973, doi:10.1145/362248.362272.
class CutSearch {
public:
    /// The answer stays until the next call.
    const PlainCuts& cuts(const Neighbours& neighbours);

private:
    /// What the removal of a node leaves of its piece, as the parts become known.
    struct Parts {
        std::uint32_t count{};
        std::uint32_t nodes{};
        std::uint32_t largest{};
        std::uint64_t pairs{};

        void add(std::uint32_t part);
    };

    /// A pair of neighbours by which the search first came down, and below which nothing leads back past it.
    struct Loose {
        std::uint32_t above, below, nodes_below;
    };

    /// A node on the way down from the root to where the search is.
    struct Step {
        std::uint32_t node;
        std::uint32_t next;    ///< of its neighbours, the next to look at
        std::uint32_t lowest;  ///< the earliest node that its subtree is joined to
        std::uint32_t below;   ///< nodes of its subtree so far, itself included
    };

    void explore(std::uint32_t root, const Neighbours& neighbours);
    void enter(std::uint32_t node, const Neighbours& neighbours);
    void leave();
    void close();

    PlainCuts cuts_;
    std::vector<std::uint32_t> entered_;  ///< by node: when, from 1 on; 0 is not yet
    std::vector<Parts> parts_;            ///< by node
    std::vector<Step> path_;
    std::vector<std::uint32_t> piece_;
    std::vector<Loose> loose_;
    std::uint32_t clock_ = 0;
};

}  // namespace entente
