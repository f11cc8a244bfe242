#pragma once

#include "batch/walk/alliance_solver.hpp"
#include "batch/walk/block.hpp"
#include "batch/walk/objectives.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Reads a row off a solver.
class RowWriter {
public:
    /// The solver must outlive this.
    RowWriter(const Plan& plan, AllianceSolver& solver);

    /// Adds the unmet demand of each nation, the cost, and what else the plan measures, as the solver has them now.
    void add_row(Block& block);

private:
    void add_unmet(Block& block) const;
    void add_cost(Block& block) const;
    void add_measured(Block& block);

    AllianceSolver& solver_;
    std::vector<MeasuredObjective> measured_;
    std::size_t nations_;
    std::vector<std::uint32_t> demand_arcs_;
    std::vector<std::uint32_t> nation_of_;  // by demand arc: its place among the demanding nations
    std::vector<std::uint32_t> priced_arcs_;
    double money_per_cost_;
};

}  // namespace entente
