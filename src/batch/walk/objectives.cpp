#include "batch/walk/objectives.hpp"

#include "analysis/loss/failure.hpp"
#include "analysis/supply/tracing.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace entente {

namespace {

constexpr std::array failing{FailureKind::nation, FailureKind::market,  FailureKind::plant,
                             FailureKind::link,   FailureKind::passage, FailureKind::owner,
                             FailureKind::exports};

using Nations = std::vector<NationId>;

bool counts(const Nations& nations, NationId nation) {
    return nations.empty() || std::find(nations.begin(), nations.end(), nation) != nations.end();
}

NationId nation_of(const Network& network, DemandId demand) {
    return network.markets[network.demands[demand].market].nation;
}

/// How much of what serves the demand of the plan's nations was produced by whom, by stage.
using Produced = std::map<StageId, std::map<NationId, double>>;

Produced produced(const Nations& nations, const AllianceSolver& at) {
    const auto answer = current_supply(at.solver(), at.view());
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

/// What some nations demand, those left out that failed themselves; and how much of it is unmet.
struct Demanded {
    Parts wanted;
    Parts unmet;
};

Demanded demanded(const Nations& nations, const Solver& solver, const Nations& failed = {}) {
    const auto& grid = solver.grid();
    Demanded sum;
    for (const auto demand : grid.of_demand.ids()) {
        const auto nation = nation_of(*grid.network, demand);
        if (!counts(nations, nation) || (!failed.empty() && counts(failed, nation))) continue;
        for (const auto arc : grid.of_demand[demand]) {
            sum.wanted += Parts{solver.simplex().capacity(arc)};
            sum.unmet += Parts{solver.simplex().capacity(arc)} - solver.flow(arc);
        }
    }
    return sum;
}

Parts worst_loss(const Nations& nations, AllianceSolver& at) {
    auto& solver = at.solver();
    const auto& grid = solver.grid();
    Parts worst;
    std::vector<Exception> closed, back;
    for (const auto failure : failures(grid, at.view(), failing)) {
        closed.clear();
        back.clear();
        for (const auto arc : closed_arcs(grid, failure)) {
            back.push_back({arc, {solver.simplex().cost(arc), solver.simplex().capacity(arc)}});
            closed.push_back({arc, {solver.simplex().cost(arc), 0}});
        }
        const auto own = own_nations(*grid.network, failure);
        const auto before = demanded(nations, solver, own).unmet;
        solver.proceed(closed);
        worst = std::max(worst, demanded(nations, solver, own).unmet - before);
        solver.proceed(back);
    }
    return worst;
}

double amount(const MeasuredObjective& wanted, Parts parts, const AllianceSolver& at) {
    const auto& grid = at.grid();
    if (!wanted.of_share)
        return in_units(*grid.network, parts, grid.network->chains[grid.chain].stages.back());
    const auto all = demanded(wanted.nations, at.solver()).wanted;
    return all == Parts{} ? 0 : static_cast<double>(parts.units) / static_cast<double>(all.units);
}

}  // namespace

double measure(const MeasuredObjective& wanted, AllianceSolver& at) {
    if (wanted.objective == Objective::worst_loss) return amount(wanted, worst_loss(wanted.nations, at), at);
    if (wanted.objective == Objective::unmet)
        return amount(wanted, demanded(wanted.nations, at.solver()).unmet, at);
    const auto origins = produced(wanted.nations, at);
    return wanted.objective == Objective::hhi ? hhi(origins) : top_share(origins);
}

}  // namespace entente
