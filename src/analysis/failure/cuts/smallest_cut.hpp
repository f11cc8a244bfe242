#pragma once

#include "network/view.hpp"
#include "witness/reach.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// What may fail: 1 where it may.
struct Removable {
    Column<NodeId, std::uint8_t> node;
    Column<LinkId, std::uint8_t> link;
};

/// Every link may fail, and no node.
Removable any_link(const View& view);
/// Every node but the demand may fail, and no link.
Removable any_node(const View& view, NodeId demand);

/// The fewest failures that cut a demand off, and as many routes that share nothing that may fail.
struct SmallestCut {
    bool possible = true;  ///< false: a route remains whatever fails; it is then the one in `routes`
    Removed removed;       ///< in the order of ids; nothing where the demand cannot be reached anyway
    std::vector<std::vector<LinkId>> routes;  ///< as many as are removed: fewer failures cannot do
    [[nodiscard]] std::size_t size() const { return removed.nodes.size() + removed.links.size(); }
};

/// How many things must fail at once before nothing from any start reaches the demand.
///
/// Reads       open.
/// Definition  minimum number of removable nodes and links on all paths from the starts to the demand; a
///             start may be removed like any other node, the demand itself may not.
/// Ties        of all smallest sets the one nearest to the starts, which is unique; routes are one choice of
///             several.
/// Unreachable demands need no failure. A demand that is itself a start cannot be cut off; its route is
/// empty.
/// Time        O(m √n) for nodes, O(m min(n^⅔, √m)) for links; memory O(n + m).
/// Checked by  all sets of that size and smaller; the routes share nothing removable.
/// After       K. Menger, Fund. Math. 10, 1927; S. Even, R. Tarjan, SIAM J. Comput. 4(4), 1975,
///             doi:10.1137/0204043.
SmallestCut smallest_cut(const View& view, std::span<const NodeId> starts, NodeId demand,
                         const Removable& removable);

}  // namespace entente
