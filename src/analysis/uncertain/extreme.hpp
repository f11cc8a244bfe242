#pragma once

#include "network/network.hpp"

#include <cstdint>

namespace entente {

/// Which end of every uncertain size: little to be had and much wanted, or the other way round.
enum class Extreme : std::uint8_t { scarce, plenty };

/// The network with every production, capacity and quantity at its lowest and every demand at its highest, or the other
/// way round; what nobody knows is zero or without bound. Ids are those of the network.
///
/// The unmet demand of everybody together is monotone: all that can be served is a maximum flow, whoever goes short, so
/// it falls with every capacity and production and rises with every demand, by no more than they change. Its figures
/// under the two extremes therefore bound it for all data within their intervals. Exact where no two sizes come of one
/// datum in opposite ways (demand and production worked out from trade do); wider than needed there. One nation's part
/// of it, a loss and a cost are not monotone.
Network at_extreme(const Network& network, Extreme extreme);

}  // namespace entente
