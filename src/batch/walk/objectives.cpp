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

bool counts(const Plan& plan, NationId nation) {
    return plan.for_whom.empty() ||
           std::find(plan.for_whom.begin(), plan.for_whom.end(), nation) != plan.for_whom.end();
}

NationId nation_of(const Network& network, DemandId demand) {
    return network.markets[network.demands[demand].market].nation;
}

/// How much of what serves the demand of the plan's nations was produced by whom, by stage.
using Produced = std::map<StageId, std::map<NationId, double>>;

Produced produced(const Plan& plan, const AllianceSolver& at) {
    const auto answer = current_supply(at.solver(), at.view());
    const auto& network = *answer.grid->network;
    const auto origins = traced(answer);
    Produced produced;
    for (const auto demand : network.demands.ids()) {
        if (!origins[demand] || !counts(plan, nation_of(network, demand))) continue;
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

/// Unmet demand of the plan's nations, those left out that failed themselves.
Parts unmet(const Plan& plan, const Solver& solver, const std::vector<NationId>& failed) {
    const auto& grid = solver.grid();
    Parts sum;
    for (const auto demand : grid.of_demand.ids()) {
        const auto nation = nation_of(*grid.network, demand);
        if (!counts(plan, nation) || std::find(failed.begin(), failed.end(), nation) != failed.end())
            continue;
        for (const auto arc : grid.of_demand[demand])
            sum += Parts{solver.simplex().capacity(arc)} - solver.flow(arc);
    }
    return sum;
}

double worst_loss(const Plan& plan, AllianceSolver& at) {
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
        const auto before = unmet(plan, solver, own);
        solver.proceed(closed);
        worst = std::max(worst, unmet(plan, solver, own) - before);
        solver.proceed(back);
    }
    return in_units(*grid.network, worst, grid.network->chains[grid.chain].stages.back());
}

}  // namespace

double measure(const Plan& plan, Objective objective, AllianceSolver& at) {
    if (objective == Objective::worst_loss) return worst_loss(plan, at);
    const auto origins = produced(plan, at);
    return objective == Objective::hhi ? hhi(origins) : top_share(origins);
}

}  // namespace entente
