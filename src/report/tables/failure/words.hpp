#pragma once

#include "analysis/failure/demand/demand.hpp"
#include "analysis/failure/demand/way_round.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// The first `most` parts (0: all), and how many more there are.
std::string joined(const std::vector<std::string>& parts, const std::string& between, std::size_t most = 0);

/// What would have to be opened for a way round, in plain words: "open ITA → FRA, lamp (needs fra-ita-treaty:
/// under_negotiation)".
std::string openings(const Network& network, const View& view, const WayRound& way);

TableCell whole(std::size_t number);

/// The chain that a question was about; of no demands the first.
ChainId chain_of(const Network& network, const std::vector<DemandedMarket>& demands);
std::string unit_of(const Network& network, ChainId chain);

}  // namespace entente
