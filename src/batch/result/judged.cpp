#include "batch/result/judged.hpp"

#include <utility>

namespace entente {

namespace {

std::vector<double> chances_of(const Plan& plan) {
    std::vector<double> chances;
    for (const auto& future : plan.futures) chances.push_back(future.chance.value_or(0));
    return chances;
}

}  // namespace

Across across(const Plan& plan) {
    if (plan.futures.size() == 1) return Across::one;
    return plan.futures.front().chance ? Across::expected : Across::worst;
}

Columns Judged::columns() const {
    return {value.begin(), value.begin() + static_cast<std::ptrdiff_t>(objectives)};
}

Judged judged(const Plan& plan, const Outcomes& outcomes) {
    Judged judged;
    judged.across = across(plan);
    judged.objectives = plan.objectives.size();
    for (std::size_t figure = 0; figure < outcomes.figures.size(); ++figure) {
        const auto columns = outcomes.columns(figure);
        auto one = judged.across == Across::expected ? expected(columns, chances_of(plan)) : worst(columns);
        for (auto& value : one) value = settled(value);
        judged.value.push_back(std::move(one));
    }
    judged.regret = regret(outcomes.columns(0));
    judged.ranking = ranking(outcomes.alliances, judged.columns());
    judged.front = front(outcomes.alliances, judged.columns());
    return judged;
}

bool reaches(const Plan& plan, const Outcomes& outcomes, std::size_t target, std::uint32_t future,
             std::uint32_t row) {
    const auto figure = plan.objectives.size() + target;
    return outcomes.values[figure * outcomes.futures + future][row] <= plan.targets[target].at_most;
}

}  // namespace entente
