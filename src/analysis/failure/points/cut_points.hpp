#pragma once

#include "analysis/failure/points/stands_for.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

struct CutPointOptions {
    /// Two links in opposite directions are one relation told twice, so a pair of them can be a bridge.
    /// If not, they stand in for each other, as parallel links in one direction always do.
    bool antiparallel_is_one_tie = true;
    /// Of a projection: how many links each one is, so that parallel ones shown as one are no bridge.
    StandsFor stands_for = {};
};

/// A node whose loss breaks its piece of the network.
struct CutPoint {
    NodeId node;
    std::uint32_t pieces{};   ///< what is left of its piece falls into so many
    std::uint32_t cut_off{};  ///< nodes outside the largest of them
    std::uint64_t pairs{};    ///< unordered pairs of other nodes that lose each other
    friend bool operator==(const CutPoint&, const CutPoint&) = default;
};

/// A tie whose loss breaks its piece of the network in two.
struct Bridge {
    std::vector<LinkId> links;  ///< one, or one in each direction
    std::uint32_t cut_off{};    ///< nodes on the smaller side
    std::uint64_t pairs{};      ///< unordered pairs of nodes that lose each other
    friend bool operator==(const Bridge&, const Bridge&) = default;
};

struct CutPoints {
    std::vector<CutPoint> points;  ///< in the order of nodes
    std::vector<Bridge> bridges;   ///< in the order of their first links
};

/// Nodes and links without which the network, its directions left out, falls apart.
///
/// Reads       open.
/// Definition  articulation points and bridges of the open links taken as undirected. Parallel links are no
///             bridges; links from a node to itself join nothing.
/// Ties        none: both sets are unique.
/// Unreachable islands are pieces of their own, each with its cut points. No nodes: nothing.
/// Time        O(n + m), and O(b log b) for b bridges; memory O(n + m); no recursion.
/// Checked by  removal of each node and tie, Boost.Graph.
/// After       J. Hopcroft, R. Tarjan, Comm. ACM 16(6), 1973, doi:10.1145/362248.362272.
CutPoints cut_points(const View& view, const CutPointOptions& options = {});

}  // namespace entente
