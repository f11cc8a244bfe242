#include "analysis/alliance/greedy.hpp"

#include "batch/answer/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

Table tabulate_greedy(const Asked& asked) {
    const auto& figure = asked.outcomes.figures.front();
    const auto& value = asked.judged.value.front();
    const auto across = across_text(asked);
    Table table{"greedy",
                "Adding the best member each time, beside the best of each size",
                {{"members", "", "how many", CellType::integer},
                 {"greedy", "", "what adding the best member each time comes to"},
                 column_of(asked, figure, "greedy_value", across),
                 {"best", "", "the best of so many members"},
                 column_of(asked, figure, "best_value", across),
                 {"defeated", "", "whether members that help only together defeat greedy", CellType::yes_no}},
                {}};
    for (const auto& step : greedy(asked.outcomes.alliances, value)) {
        const auto called = [&](std::uint32_t row) {
            return name(asked.plan, asked.outcomes.alliances[row]);
        };
        table.rows.push_back(
            {static_cast<std::int64_t>(step.size),
             step.greedy ? TableCell{called(*step.greedy)} : TableCell{UnknownCell{}},
             step.greedy ? shown_cell(asked, figure, value[*step.greedy]) : TableCell{UnknownCell{}},
             called(step.best), shown_cell(asked, figure, value[step.best]), step.defeated});
    }
    return table;
}

Table tabulate_efforts(const Asked& asked, std::size_t top) {
    const auto& figure = asked.outcomes.figures.front();
    struct Paid {
        std::uint32_t row;
        double improvement, effort;
        [[nodiscard]] double rate() const { return settled(improvement / effort); }
    };
    std::vector<Paid> paid;
    for (std::uint32_t row = 0; row < asked.outcomes.alliances.size(); ++row) {
        const auto spent = effort(asked.plan, asked.outcomes.alliances[row]);
        const auto gained = improvement(asked, row);
        if (spent.all_known && spent.known > 0 && gained && *gained > 0)
            paid.push_back({row, *gained, spent.known});
    }
    std::sort(paid.begin(), paid.end(), [&](const Paid& a, const Paid& b) {
        if (a.rate() != b.rate()) return a.rate() > b.rate();
        if (a.effort != b.effort) return a.effort < b.effort;
        return asked.outcomes.alliances[a.row] < asked.outcomes.alliances[b.row];
    });
    if (top != 0 && paid.size() > top) paid.resize(top);
    Table table{
        "per_effort",
        "What is avoided per effort",
        {{"alliance", "", "its members, whose effort is all known"},
         {"effort", "", "what concluding them takes", CellType::number},
         column_of(asked, figure, "avoided", "by how much the first objective is lower than without them"),
         column_of(asked, figure, "per_effort", "the same per unit of effort")},
        {}};
    for (const auto& one : paid) {
        table.rows.push_back({name(asked.plan, asked.outcomes.alliances[one.row]), one.effort,
                              shown_cell(asked, figure, one.improvement),
                              shown_cell(asked, figure, one.rate())});
    }
    return table;
}

}  // namespace entente
