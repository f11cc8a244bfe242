#include "analysis/alliance/front.hpp"
#include "batch/answer/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

/// The rank of an alliance; those that come to the same share the first of theirs.
std::int64_t rank_of(const Asked& asked, std::uint32_t row) {
    const auto columns = asked.judged.columns();
    const auto& ranking = asked.judged.ranking;
    const auto first = std::find_if(ranking.begin(), ranking.end(),
                                    [&](std::uint32_t other) { return equal_rows(columns, other, row); });
    return first - ranking.begin() + 1;
}

std::vector<TableCell> cells_of(const Asked& asked, std::string_view end, std::uint32_t row) {
    std::vector<TableCell> cells{std::string(end), rank_of(asked, row),
                                 name(asked.plan, asked.outcomes.alliances[row])};
    for (std::size_t i = 0; i < asked.judged.objectives; ++i)
        cells.push_back(shown_cell(asked, asked.outcomes.figures[i], asked.judged.value[i][row]));
    return cells;
}

/// The alliance that is best at both ends, or the best of each.
std::vector<std::uint32_t> rows_shown(const Asked& zero, const Asked& unbounded) {
    if (const auto both = best_at_both_ends(zero, unbounded)) return {*both};
    return {zero.judged.front.front(), unbounded.judged.front.front()};
}

}  // namespace

std::optional<std::uint32_t> best_at_both_ends(const Asked& zero, const Asked& unbounded) {
    const auto columns = zero.judged.columns(), others = unbounded.judged.columns();
    for (const auto row : zero.judged.ranking) {
        if (!equal_rows(columns, row, zero.judged.ranking.front())) return std::nullopt;
        if (equal_rows(others, row, unbounded.judged.ranking.front())) return row;
    }
    return std::nullopt;
}

Table tabulate_ends(const Asked& zero, const Asked& unbounded) {
    Table table{"ends",
                "What is best where sizes that nobody knows are zero, and where they have no bound",
                {{"unknown_sizes", "", "what they are taken as"},
                 {"rank", "", "of the alliance, with them so", CellType::integer},
                 {"alliance", "", "its members"}},
                {}};
    for (std::size_t i = 0; i < zero.judged.objectives; ++i) {
        const auto& figure = zero.outcomes.figures[i];
        table.columns.push_back(
            column_of(zero, figure, std::string(word(figure.objective)), across_text(zero)));
    }
    for (const auto& [asked, end] : {std::pair{&zero, "zero"}, {&unbounded, "without bound"}}) {
        for (const auto row : rows_shown(zero, unbounded)) table.rows.push_back(cells_of(*asked, end, row));
    }
    return table;
}

}  // namespace entente
