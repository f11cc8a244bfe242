#include "batch/walk/objectives.hpp"

#include "analysis/supply/tracing.hpp"
#include "analysis/supply/whose.hpp"
#include "batch/walk/worst.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

using Nations = std::vector<NationId>;

/// How much of what serves the demand of the plan's nations was produced by whom, by stage.
using Produced = std::map<StageId, std::map<NationId, double>>;

Produced produced(const Nations& nations, const AllianceSolver& at) {
    const auto answer = current_flows(at.solver(), at.view());
    const auto& network = *answer.grid->network;
    const auto origins = traced(answer);
    Produced produced;
    for (const auto demand : network.demands.ids()) {
        if (!origins[demand] || !counts(nations, nation_of(network, demand))) continue;
        const auto served = static_cast<double>(service(answer, demand).served.units);
        auto& stage = produced[network.markets[network.demands[demand].market].stage];
        for (const auto& origin : origins[demand]->nations) stage[origin.nation] += origin.share * served;
    }
    return produced;
}

double top_share(const Produced& produced) {
    double top = 0;
    for (const auto& [stage, nations] : produced) {
        double all = 0, largest = 0;
        for (const auto& [nation, amount] : nations) {
            all += amount;
            largest = std::max(largest, amount);
        }
        if (all > 0) top = std::max(top, largest / all);
    }
    return top;
}

double hhi(const Produced& produced) {
    std::map<NationId, double> together;
    double all = 0;
    for (const auto& [stage, nations] : produced) {
        for (const auto& [nation, amount] : nations) {
            together[nation] += amount;
            all += amount;
        }
    }
    double sum = 0;
    for (const auto& [nation, amount] : together)
        sum += all > 0 ? (100 * amount / all) * (100 * amount / all) : 0;
    return sum;
}

double amount(const MeasuredObjective& wanted, Parts parts, const AllianceSolver& at) {
    const auto& grid = at.grid();
    if (!wanted.of_share)
        return taken_units(*grid.network, parts, grid.network->chains[grid.chain].stages.back());
    const auto all = demanded(wanted.nations, at.solver()).wanted;
    return all == Parts{} ? 0 : static_cast<double>(parts.units) / static_cast<double>(all.units);
}

}  // namespace

double measure(const MeasuredObjective& wanted, AllianceSolver& at) {
    if (wanted.objective == Objective::worst_loss)
        return amount(wanted, worst_failure(wanted.nations, at).lost, at);
    if (wanted.objective == Objective::unmet)
        return amount(wanted, demanded(wanted.nations, at.solver()).unmet, at);
    const auto origins = produced(wanted.nations, at);
    return wanted.objective == Objective::hhi ? hhi(origins) : top_share(origins);
}

}  // namespace entente
