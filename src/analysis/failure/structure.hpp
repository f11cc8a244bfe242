#pragma once

#include "base/column.hpp"
#include "network/network.hpp"
#include "network/view.hpp"

#include <cstdint>

namespace entente {

/// What the network between nations says of each, beside what is lost without it.
struct NationStructure {
    Column<NationId, double> betweenness;      ///< by cost, normalised
    Column<NationId, std::uint8_t> cut_point;  ///< 1: others no longer reach each other without it
};
NationStructure nation_structure(const Network& network, const View& view, ChainId chain);

}  // namespace entente
