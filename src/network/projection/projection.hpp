#pragma once

#include "base/column.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A view shown with other nodes or fewer links, so that every question can be asked of it, with the way
/// back. Of the view's columns open, cost, capacity, quantity, unreported, value and risk are filled.
struct Projection {
    View view;
    Column<NodeId, std::string> label;  ///< "DEU", or "DEU, magnet"
    Column<NodeId, NationId> nation;
    Column<NodeId, std::vector<NodeId>> markets;  ///< of the network
    Column<LinkId, std::vector<LinkId>> links;    ///< of the network
};

/// Nations as nodes: their stages merged, trade only. Parallel links, and those of several stages, become
/// one: open if any is, its cost the least, its capacity, quantity and value the sum of the open ones (a sum
/// over chains mixes units: name a chain), its risk that all fail together, unknown if one is. All nations
/// that have a market in what is shown. Time O(links × log links).
Projection by_nation(const Network& network, const View& view, std::optional<ChainId> chain = {});

/// One stage: its markets and the trade between them.
Projection one_stage(const Network& network, const View& view, StageId stage);

/// All markets of a chain, or of all, with trade and processing.
Projection by_market(const Network& network, const View& view, std::optional<ChainId> chain = {});

}  // namespace entente
