#pragma once

#include "analysis/route/network/routes.hpp"
#include "report/table.hpp"

#include <vector>

namespace entente {

/// Tables `routes` (the cheapest), `other_routes` (widest, most reliable, and sets that share nothing) and
/// `replacements`; where there is no route only `openings`: what would have to be opened.
std::vector<Table> tabulate(const RoutesAnswer& answer, const Network& network, const View& view);

}  // namespace entente
