#pragma once

#include "network/network.hpp"
#include "report/tables/supply.hpp"

#include <string>
#include <vector>

namespace entente {

/// What a page's pictures show of a network under some assumptions, as JSON: `lines`, the class of each link as the
/// drawings have it (-1: not drawn), `states` of the agreements, and for each chain what flows.
///
/// A flow is [place, amount, amount at the other end of what nobody knows], places as in `page_facts`; only what flows is
/// listed. Amounts are in units of the chain as `entente supply` counts them; null is without bound. Of a market: what it
/// produced, made of the stage before, took, used, processed on and sent. Of a demand: wanted and served.
/// The first end is that of the view.
std::string page_situation(const Network& network, const View& view, const std::vector<SupplyEnds>& supplies);

}  // namespace entente
