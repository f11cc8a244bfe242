#pragma once

#include "network/element.hpp"
#include "network/network.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// How a demand could be reached with the fewest things opened that are not open now.
struct WayRound {
    bool exists = false;
    std::vector<LinkId> opened;              ///< in the order of the way
    std::optional<ProductionId> production;  ///< to be opened where the way begins; nothing if it is open
    std::vector<LinkId> links;               ///< the whole way, from where something is produced
};

/// A way to a demand that does without some elements, over all that any scenario, agreement or plan could
/// open.
///
/// Reads       open, producing.
/// Definition  a path from any production to the demand that no lost element has a part in, with the fewest
///             closed links and productions, then the fewest links.
/// Ties        the way that a search by link ids finds first.
/// Unreachable `exists` is false: nothing declared in the network could ever reach the demand.
/// Time        O(n + m); memory O(n + m).
/// Checked by  all paths.
WayRound way_round(const Network& network, const View& view, NodeId demand,
                   std::span<const Element> lost = {});

}  // namespace entente
