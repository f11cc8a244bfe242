#pragma once

#include "network/network.hpp"

#include <string>

namespace entente {

/// What a page shows of a network whatever is assumed of it, as JSON: its name and date, chains, stages, nations, links,
/// passages, agreements, blocs, demands, scenarios and sources.
///
/// Records refer to each other by their places in these lists. Links are columns, since there are many: `from`, `to`,
/// `stage`, `quantity` and `capacity` have an entry for each, what few have is an object by place. An amount is in units of
/// its chain: a number, {"low", "high"}, "unlimited" or, where nobody knows it, null; false where none was written.
std::string page_facts(const Network& network);

/// The trade links of the network, for the above.
std::string page_links(const Network& network);

}  // namespace entente
