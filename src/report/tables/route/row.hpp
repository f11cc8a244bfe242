#pragma once

#include "analysis/route/network/itinerary.hpp"
#include "analysis/route/network/route_groups.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// The chain that routes between these ends are in.
ChainId chain_of(const Network& network, const RouteEnds& ends);

/// The columns that describe a route, the first its markets.
std::vector<TableColumn> route_columns(const Network& network, ChainId chain);

/// A route's cells in those columns.
std::vector<TableCell> route_row(const Network& network, const View& view, const NamedHazards& hazards,
                                 const Route& route);

/// "tur-usa-ree (under_negotiation)", joined by "and" or "or".
std::string words(const Network& network, const View& view, const Required& required);

}  // namespace entente
