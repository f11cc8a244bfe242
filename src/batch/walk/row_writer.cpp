#include "batch/walk/row_writer.hpp"

#include "analysis/supply/supply.hpp"
#include "analysis/supply/tracing.hpp"
#include "batch/walk/walk.hpp"

#include <algorithm>

namespace entente {

namespace {

std::uint32_t place_of(const std::vector<NationId>& nations, NationId nation) {
    return static_cast<std::uint32_t>(std::find(nations.begin(), nations.end(), nation) - nations.begin());
}

double money_per_cost(const Grid& grid) {
    const auto each = cost_per_money(grid);
    return static_cast<double>(each.under) / static_cast<double>(each.over) / money_quanta;
}

}  // namespace

std::vector<NationId> demanding_nations(const Plan& plan, const Network& network) {
    std::vector<NationId> nations;
    for (const auto& demand : network.demands) {
        const auto& market = network.markets[demand.market];
        if (network.stages[market.stage].chain == plan.chain) nations.push_back(market.nation);
    }
    std::sort(nations.begin(), nations.end());
    nations.erase(std::unique(nations.begin(), nations.end()), nations.end());
    return nations;
}

std::vector<MeasuredObjective> measured_objectives(const Plan& plan) {
    std::vector<MeasuredObjective> columns;
    const auto add = [&](MeasuredObjective one) {
        const bool more = one.objective == Objective::top_share || one.objective == Objective::hhi ||
                          one.objective == Objective::worst_loss || one.of_share;
        if (more && std::find(columns.begin(), columns.end(), one) == columns.end())
            columns.push_back(std::move(one));
    };
    for (const auto objective : plan.objectives) add({objective, plan.for_whom, false});
    for (const auto& target : plan.targets) add(measured(plan, target));
    return columns;
}

MeasuredObjective measured(const Plan& plan, const PlannedTarget& target) {
    const bool is_share = target.objective == Objective::top_share;  // by itself
    return {target.objective, target.nations.empty() ? plan.for_whom : target.nations,
            target.of_share && !is_share};
}

RowWriter::RowWriter(const Plan& plan, AllianceSolver& solver)
    : solver_(solver), measured_(measured_objectives(plan)), money_per_cost_(money_per_cost(solver.grid())) {
    const auto& grid = solver.grid();
    const auto& network = *grid.network;
    const auto nations = demanding_nations(plan, network);
    nations_ = nations.size();
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (grid.arcs[arc].kind != ArcKind::demand) {
            priced_arcs_.push_back(arc);
            continue;
        }
        const auto market = network.demands[{grid.arcs[arc].index}].market;
        demand_arcs_.push_back(arc);
        nation_of_.push_back(place_of(nations, network.markets[market].nation));
    }
}

void RowWriter::add_row(Block& block) {
    add_unmet(block);
    add_cost(block);
    if (!measured_.empty()) add_measured(block);
}

void RowWriter::add_unmet(Block& block) const {
    const auto& simplex = solver_.solver().simplex();
    const auto first = block.unmet.size();
    block.unmet.resize(first + nations_);
    for (std::size_t i = 0; i < demand_arcs_.size(); ++i) {
        const auto arc = demand_arcs_[i];
        block.unmet[first + nation_of_[i]] += Parts{simplex.capacity(arc) - simplex.flow(arc)};
    }
}

void RowWriter::add_cost(Block& block) const {
    const auto& simplex = solver_.solver().simplex();
    Wide cost = 0;
    for (const auto arc : priced_arcs_) cost += Wide{simplex.cost(arc)} * simplex.flow(arc);
    block.cost.push_back(static_cast<double>(cost) * money_per_cost_);
}

void RowWriter::add_measured(Block& block) {
    for (const auto& one : measured_) block.measured.push_back(measure(one, solver_));
}

}  // namespace entente
