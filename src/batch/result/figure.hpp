#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/block.hpp"
#include "batch/walk/objectives.hpp"
#include "network/network.hpp"

#include <cstddef>
#include <vector>

namespace entente {

/// What is told of every alliance in every future: an objective of the plan, or what one of its targets bounds.
///
/// Units: of unmet demand and losses those of the chain as counted at its last stage; of shares fractions of 1.
using AllianceFigure = MeasuredObjective;

/// The plan's objectives in their order, then what each target bounds.
std::vector<AllianceFigure> figures(const Plan& plan);

/// Reads figures off the rows of a block.
class FigureReader {
public:
    /// Both must outlive this.
    FigureReader(const Plan& plan, const Network& network);

    /// To twelve digits, so that sums in another order count as equal.
    [[nodiscard]] double read(const AllianceFigure& figure, const Block& block, std::size_t row) const;

private:
    [[nodiscard]] double unmet(const AllianceFigure& figure, const Block& block, std::size_t row) const;

    const Plan& plan_;
    const Network& network_;
    std::vector<NationId> nations_;            // that demand something
    std::vector<MeasuredObjective> measured_;  // columns of a block
};

}  // namespace entente
