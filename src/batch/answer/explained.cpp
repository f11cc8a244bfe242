#include "analysis/alliance/greedy.hpp"
#include "batch/answer/tables.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace entente {

namespace {

std::string called(const Asked& asked, std::uint32_t row) {
    return name(asked.plan, asked.outcomes.alliances[row]);
}

/// The first of the front that is at least as good in everything, and better in something.
std::optional<std::uint32_t> what_beats(const Asked& asked, std::uint32_t row) {
    const auto columns = asked.judged.columns();
    for (const auto other : asked.judged.front) {
        const bool below = std::all_of(columns.begin(), columns.end(),
                                       [&](const auto& column) { return column[other] <= column[row]; });
        if (below) return equal_rows(columns, other, row) ? std::nullopt : std::optional(other);
    }
    return std::nullopt;
}

std::string standing(const Asked& asked, std::uint32_t row) {
    if (const auto other = what_beats(asked, row)) {
        return fmt::format("{} is beaten by {}: against that it has {}.", called(asked, row),
                           called(asked, *other), separation(asked, row, *other));
    }
    return fmt::format("No other alliance beats {}: what is smaller in one objective is larger in another.",
                       called(asked, row));
}

/// The neighbour in the ranking that comes to something else, in one direction.
std::string neighbour(const Asked& asked, std::size_t place, bool above) {
    const auto& ranking = asked.judged.ranking;
    const auto columns = asked.judged.columns();
    for (auto at = place; above ? at-- > 0 : ++at < ranking.size();) {
        if (equal_rows(columns, ranking[at], ranking[place])) continue;
        return fmt::format("The next {} it is {}, which has {}.", above ? "above" : "below",
                           called(asked, ranking[at]), separation(asked, ranking[at], ranking[place]));
    }
    return fmt::format("None is {} it.", above ? "above" : "below");
}

/// What an alliance avoids, and what for each unit of the effort it takes. Nothing where there is no alliance to compare
/// it with.
std::vector<std::string> avoided(const Asked& asked, std::uint32_t row) {
    const auto gained = improvement(asked, row);
    if (!gained || asked.outcomes.alliances[row] == asked.plan.required) return {};
    const auto& figure = asked.outcomes.figures.front();
    if (*gained == 0)
        return {fmt::format("Against {} it comes to the same {}.", name(asked.plan, asked.plan.required),
                            word(figure.objective))};
    const auto spent = effort(asked.plan, asked.outcomes.alliances[row]);
    auto text = fmt::format("Against {} it has {}", name(asked.plan, asked.plan.required),
                            difference_text(asked, figure, -*gained));
    if (!spent.all_known) return {text + "; what effort it takes is not known."};
    if (spent.known == 0) return {text + "."};
    return {text + fmt::format(" for an effort of {}, {} for each unit of it.", exact(spent.known),
                               difference_text(asked, figure, settled(-*gained / spent.known)))};
}

}  // namespace

std::vector<std::string> explanation(const Asked& asked, std::uint32_t row) {
    const auto& ranking = asked.judged.ranking;
    const auto columns = asked.judged.columns();
    const auto place =
        static_cast<std::size_t>(std::find(ranking.begin(), ranking.end(), row) - ranking.begin());
    std::size_t first = place, last = place + 1;
    while (first > 0 && equal_rows(columns, ranking[first - 1], row)) --first;
    while (last < ranking.size() && equal_rows(columns, ranking[last], row)) ++last;
    const auto alike = last - first - 1;
    std::vector<std::string> sentences{
        fmt::format(
            "{} ranks {} of {} by {}, then the other objectives{}.", called(asked, row),
            grouped_count(first + 1), grouped_count(ranking.size()), word(asked.plan.objectives.front()),
            alike == 0
                ? ""
                : fmt::format("; {} more come{} to the same", grouped_count(alike), alike == 1 ? "s" : "")),
        standing(asked, row), neighbour(asked, first, true), neighbour(asked, last - 1, false)};
    for (auto& sentence : avoided(asked, row)) sentences.push_back(std::move(sentence));
    return sentences;
}

Table tabulate_explained(const Asked& asked, std::uint32_t row) {
    const auto alliance = asked.outcomes.alliances[row];
    Table table{"explained",
                fmt::format("What each candidate does to {}", called(asked, row)),
                {{"candidate", "", "which"}, {"change", "", "whether it would leave or join"}},
                {}};
    for (std::size_t i = 0; i < asked.judged.objectives; ++i) {
        const auto& figure = asked.outcomes.figures[i];
        table.columns.push_back(
            column_of(asked, figure, std::string(word(figure.objective)), "by how much that changes it"));
    }
    for (std::size_t i = 0; i < asked.plan.candidates.size(); ++i) {
        const auto member = Alliance{1} << i;
        const bool leaves = (alliance & member) != 0;
        std::vector<TableCell> cells{asked.plan.candidates[i].name, std::string(leaves ? "leaves" : "joins")};
        const auto other = row_of(asked.outcomes.alliances, alliance ^ member);
        for (std::size_t k = 0; k < asked.judged.objectives; ++k) {
            const auto& value = asked.judged.value[k];
            cells.push_back(
                other ? shown_cell(asked, asked.outcomes.figures[k], settled(value[*other] - value[row]))
                      : TableCell{UnknownCell{}});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace entente
