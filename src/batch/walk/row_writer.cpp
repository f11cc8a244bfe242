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
    : solver_(solver), measured_(measured_objectives(plan)) {
    by_trial_ = std::any_of(measured_.begin(), measured_.end(), [](const MeasuredObjective& one) {
        return one.objective == Objective::worst_loss;
    });
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
    block.alliance.push_back(solver_.at());
    make_room(block);
    write(block, block.alliance.size() - 1);
}

void RowWriter::make_room(Block& block) const {
    const auto rows = block.alliance.size();
    block.unmet.resize(rows * nations_);
    block.cost.resize(rows);
    block.measured.resize(rows * measured_.size());
}

void RowWriter::write(Block& block, std::size_t row) {
    write_unmet(block, row);
    write_cost(block, row);
    write_measured(block, row);
}

void RowWriter::write_again(Block& block, std::size_t row, std::size_t like) {
    std::copy_n(block.unmet.data() + like * nations_, nations_, block.unmet.data() + row * nations_);
    block.cost[row] = block.cost[like];
    if (by_trial_) {
        write_measured(block, row);
    } else {
        const auto count = measured_.size();
        std::copy_n(block.measured.data() + like * count, count, block.measured.data() + row * count);
    }
}

void RowWriter::write_unmet(Block& block, std::size_t row) const {
    const auto& simplex = solver_.solver().simplex();
    const auto unmet = block.unmet.data() + row * nations_;
    for (std::size_t i = 0; i < demand_arcs_.size(); ++i) {
        const auto arc = demand_arcs_[i];
        unmet[nation_of_[i]] += Parts{simplex.capacity(arc) - simplex.flow(arc)};
    }
}

void RowWriter::write_cost(Block& block, std::size_t row) const {
    const auto& simplex = solver_.solver().simplex();
    Wide cost = 0;
    for (const auto arc : priced_arcs_) cost += Wide{simplex.cost(arc)} * simplex.flow(arc);
    block.cost[row] = money(solver_.grid(), cost);
}

/// What could still happen hangs on more than the supply: it is tried under the alliance itself.
void RowWriter::write_measured(Block& block, std::size_t row) {
    if (by_trial_) solver_.go_to(block.alliance[row]);
    for (std::size_t i = 0; i < measured_.size(); ++i)
        block.measured[row * measured_.size() + i] = measure(measured_[i], solver_);
}

}  // namespace entente
