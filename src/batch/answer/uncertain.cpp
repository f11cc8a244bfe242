#include "batch/answer/uncertain.hpp"

#include "batch/result/worth.hpp"

#include <algorithm>

namespace entente {

namespace {

/// A plan that looks at the unmet demand of everybody alone.
Plan plan_of_unmet(const Plan& plan) {
    auto unmet = plan_of_values(plan);
    unmet.objectives = {Objective::unmet};
    unmet.for_whom.clear();
    return unmet;
}

/// The first of the front, one of those that come to the same.
std::vector<Alliance> first_of_front(const Asked& asked, std::size_t top) {
    std::vector<Alliance> first;
    const auto columns = asked.judged.columns();
    const auto& front = asked.judged.front;
    for (std::size_t i = 0; i < front.size() && (top == 0 || first.size() < top); ++i) {
        if (i == 0 || !equal_rows(columns, front[i - 1], front[i]))
            first.push_back(asked.outcomes.alliances[front[i]]);
    }
    return first;
}

}  // namespace

Ranking first_alliances(const Plan& plan, const View& base, std::size_t ranks) {
    auto ranked = plan;
    ranked.targets.clear();
    const auto outcomes = *all_outcomes(ranked, base, {.threads = 1, .stop = nullptr});
    const auto judged = entente::judged(ranked, outcomes);
    Ranking first;
    for (std::size_t i = 0; i < std::min(ranks, judged.ranking.size()); ++i)
        first.push_back(name(plan, outcomes.alliances[judged.ranking[i]]));
    return first;
}

Table tabulate_bounds(const Asked& asked, const View& base, const ExtremeViews& ends, std::size_t top) {
    const auto plan = plan_of_unmet(asked.plan);
    const auto figure = figures(plan).front();
    const auto across = across_text(asked);
    Table table{"bounds",
                "What unmet demand of everybody together can come to",
                {{"alliance", "", "its members"},
                 column_of(asked, figure, "at_least", "all data at their best end, " + across),
                 column_of(asked, figure, "as_taken", "data as they are taken, " + across),
                 column_of(asked, figure, "at_most", "all data at their worst end, " + across)},
                {}};
    const auto least = first_objective(plan, ends.plenty)(), taken = first_objective(plan, base)(),
               most = first_objective(plan, ends.scarce)();
    for (const auto alliance : first_of_front(asked, top)) {
        const auto cell = [&](double value) { return shown_cell(asked, figure, value); };
        table.rows.push_back(
            {name(plan, alliance), cell(least(alliance)), cell(taken(alliance)), cell(most(alliance))});
    }
    return table;
}

}  // namespace entente
