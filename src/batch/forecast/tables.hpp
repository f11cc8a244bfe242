#pragma once

#include "batch/forecast/forecast.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// Forecasts of one date by several sets of rates, which stand side by side: none is shown alone.
using Forecasts = std::vector<Forecast>;

/// Table `prospects`: how likely each agreement is to have effect, and to deliver. `all`: those too that stay as they are.
Table tabulate_prospects(const Forecasts& forecasts, const Network& network, bool all);
/// Table `outlook`: what unmet demand comes to, a row a set of rates.
Table tabulate_outlook(const Forecasts& forecasts, const Network& network, ChainId chain, double level);
/// Table `met`: how likely at least so much of demand is met.
Table tabulate_met(const Forecasts& forecasts);
/// Table `importance`: what each uncertain agreement takes off unmet demand, the most first.
Table tabulate_importance(const Forecasts& forecasts, const Network& network, ChainId chain);

/// What was assumed, in whole sentences.
std::vector<std::string> forecast_notes(const Forecasts& forecasts, const Network& network);

}  // namespace entente
