#include "batch/result/figure.hpp"

#include "analysis/alliance/futures.hpp"
#include "analysis/supply/whose.hpp"
#include "batch/walk/walk.hpp"
#include "network/grid/parts.hpp"

#include <algorithm>

namespace entente {

std::vector<AllianceFigure> figures(const Plan& plan) {
    std::vector<AllianceFigure> figures;
    for (const auto objective : plan.objectives) figures.push_back({objective, plan.for_whom, false});
    for (const auto& target : plan.targets) figures.push_back(measured(plan, target));
    return figures;
}

FigureReader::FigureReader(const Plan& plan, const Network& network)
    : plan_(plan),
      network_(network),
      nations_(demanding_nations(plan, network)),
      measured_(measured_objectives(plan)) {}

double FigureReader::read(const AllianceFigure& figure, const Block& block, std::size_t row) const {
    const auto column = std::find(measured_.begin(), measured_.end(), figure);
    if (column != measured_.end()) {
        const auto place = static_cast<std::size_t>(column - measured_.begin());
        return settled(block.measured[row * measured_.size() + place]);
    }
    if (figure.objective == Objective::cost) return settled(block.cost[row]);
    if (figure.objective == Objective::effort) return settled(effort(plan_, block.alliance[row]).known);
    return unmet(figure, block, row);
}

double FigureReader::unmet(const AllianceFigure& figure, const Block& block, std::size_t row) const {
    Parts sum;
    for (std::size_t i = 0; i < nations_.size(); ++i) {
        if (counts(figure.nations, nations_[i])) sum += block.unmet[row * nations_.size() + i];
    }
    return settled(taken_units(network_, sum, network_.chains[plan_.chain].stages.back()));
}

}  // namespace entente
