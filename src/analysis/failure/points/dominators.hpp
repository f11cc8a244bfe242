#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

struct DominatorOptions {
    bool against_links =
        false;  ///< walk links from head to tail: what everything from a node to an end passes
};

/// What every path to a node passes, whichever of the starts it comes from.
struct Dominators {
    Column<NodeId, std::uint8_t> reached;
    Column<NodeId, std::optional<NodeId>> before;     ///< the nearest other node that all paths pass
    Column<NodeId, std::optional<LinkId>> only_link;  ///< by which all paths enter it; it leaves `before`
};

/// Single points of failure between all starts together and each node: the dominators of nodes and of links.
///
/// Reads       open.
/// Definition  a start is a root that can fail like any other node; x dominates y if every path from any
///             start to y passes x. Parallel links stand in for each other, so none of them dominates.
/// Ties        none: both trees are unique.
/// Unreachable nodes have neither; nothing to pass is the same: `reached` tells them apart. No starts:
/// nothing is reached.
/// Time        O((n + m) log n); memory O(n + m).
/// Checked by  removal of each node and link, Boost.Graph, the claims of `witness/reach.hpp`.
/// After       see dominator_tree(); a link dominates if whatever else enters its head comes from behind it.
Dominators dominators(const View& view, std::span<const NodeId> starts, const DominatorOptions& options = {});

/// The nodes other than `node` that every path to it passes, from the starts on.
std::vector<NodeId> nodes_before(const Dominators& dominators, NodeId node);

/// The links that every path to the node passes, from the starts on.
std::vector<LinkId> links_before(const Dominators& dominators, NodeId node);

}  // namespace entente
