#pragma once

#include "analysis/failure/demand/demand.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// The first `most` parts (0: all), and how many more there are.
std::string joined(const std::vector<std::string>& parts, const std::string& between, std::size_t most = 0);

TableCell whole(std::size_t number);

/// The chain that a question was about; of no demands the first.
ChainId chain_of(const Network& network, const std::vector<DemandedMarket>& demands);
std::string unit_of(const Network& network, ChainId chain);

}  // namespace entente
