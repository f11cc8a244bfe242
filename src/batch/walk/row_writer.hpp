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

    /// Adds the row of the alliance at which the solver is: the unmet demand of each nation, the cost, and what else
    /// the plan measures.
    void add_row(Block& block);

    /// Makes as many rows as there are alliances, to be written in any order.
    void make_room(Block& block) const;
    /// Writes the row of an alliance whose supply is the one that the solver has.
    void write(Block& block, std::size_t row);
    /// The same where another row of that supply has been written.
    void write_again(Block& block, std::size_t row, std::size_t like);

private:
    void write_unmet(Block& block, std::size_t row) const;
    void write_cost(Block& block, std::size_t row) const;
    void write_measured(Block& block, std::size_t row);

    AllianceSolver& solver_;
    std::vector<MeasuredObjective> measured_;
    bool by_trial_{};  // some are
    std::size_t nations_;
    std::vector<std::uint32_t> demand_arcs_;
    std::vector<std::uint32_t> nation_of_;  // by demand arc: its place among the demanding nations
    std::vector<std::uint32_t> priced_arcs_;
};

}  // namespace entente
