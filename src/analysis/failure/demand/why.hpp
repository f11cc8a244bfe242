#pragma once

#include "analysis/failure/demand/demand.hpp"
#include "analysis/failure/points/dominators.hpp"
#include "network/element.hpp"
#include "network/network.hpp"

#include <string>
#include <vector>

namespace entente {

/// Why an element is a single point of failure of these demands, as a clause in plain words: "every tonne for
/// DEU, magnet passes CHN, separate". Of a nation its markets that every one of them must pass are named.
std::string why(const Network& network, const Dominators& passed, Element element,
                const std::vector<DemandedMarket>& hit);

/// Why nothing produced reaches a market, as a clause.
std::string why_unsupplied(const Network& network, const View& view, NodeId market);

}  // namespace entente
