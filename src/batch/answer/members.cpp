#include "analysis/alliance/greedy.hpp"
#include "batch/answer/member_tables.hpp"
#include "batch/answer/tables.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

constexpr int most_players = 30;  // no outcomes hold all sets of more

/// Candidates without which no others exclude each other, as few as taking the one that excludes most each time finds;
/// of several the first. None where only required ones are left that do.
std::vector<std::string> in_the_way(const Plan& plan) {
    auto possible = players_of(plan) | plan.required;
    const auto excluded = [&](std::size_t i) {
        return (possible >> i & 1) == 0 ? 0 : std::popcount(plan.candidates[i].excludes & possible);
    };
    std::vector<std::string> names;
    for (;;) {
        std::optional<std::size_t> most;
        bool any = false;
        for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
            any = any || excluded(i) != 0;
            const bool may_go = (plan.required >> i & 1) == 0 && excluded(i) != 0;
            if (may_go && (!most || excluded(i) > excluded(*most))) most = i;
        }
        if (!any) return names;
        if (!most) return {};
        names.push_back(plan.candidates[*most].name);
        possible &= ~(Alliance{1} << *most);
    }
}

/// How to have the values where nothing but exclusions stands in the way; empty where something else does.
std::string way_to_values(const Asked& asked, bool only_exclusions) {
    const auto names = only_exclusions ? in_the_way(asked.plan) : std::vector<std::string>{};
    if (names.empty()) return {};
    return fmt::format(" With --forbid {}, for instance, there are values.", fmt::join(names, " --forbid "));
}

/// Why not every set of the candidates is one of the plan's.
std::string why_missing(const Asked& asked, const MissingSets& missing) {
    std::vector<std::string> reasons;
    if (asked.outcomes.excluded != 0) reasons.emplace_back("candidates exclude each other");
    if (asked.outcomes.beyond_budget != 0) reasons.emplace_back("the budget leaves some out");
    const auto most = static_cast<std::size_t>(std::popcount(players_of(asked.plan) | asked.plan.required));
    if (asked.plan.least > static_cast<std::size_t>(std::popcount(asked.plan.required)) ||
        asked.plan.most < most)
        reasons.emplace_back("sizes are limited");
    return fmt::format(
        "No Shapley or Banzhaf values: they hang on all {} sets of the candidates, and {} of them "
        "are none of the plan's{}{}.{}",
        grouped_count(missing.needed), grouped_count(missing.missing), reasons.empty() ? "" : ", since ",
        fmt::join(reasons, " and "),
        way_to_values(asked, reasons.size() == 1 && asked.outcomes.excluded != 0));
}

}  // namespace

std::variant<CoalitionValues, std::string> member_values(const Asked& asked) {
    const auto players = players_of(asked.plan);
    if (std::popcount(players) > most_players) {
        const auto needed = std::uint64_t{1} << std::popcount(players);
        return why_missing(asked, {needed, needed - asked.outcomes.alliances.size(), 0});
    }
    const auto values =
        coalition_values(asked.outcomes.alliances, asked.judged.value.front(), players, asked.plan.required);
    if (const auto* missing = std::get_if<MissingSets>(&values)) return why_missing(asked, *missing);
    return std::get<CoalitionValues>(values);
}

Table tabulate_values(const Asked& asked, const CoalitionValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    Table table{"values",
                fmt::format("What each candidate is worth, by {}", word(figure.objective)),
                value_columns(asked, false),
                {}};
    const auto base = asked.plan.required, all = base | players_of(asked.plan);
    const auto worth = [&](Alliance alliance) {
        return asked.judged.value.front()[*row_of(asked.outcomes.alliances, alliance)];
    };
    const auto cell = [&](double value) { return shown_cell(asked, figure, value); };
    for (const auto i :
         falling(values.players.size(), [&](std::size_t at) { return settled(values.shapley[at]); })) {
        const auto player = Alliance{1} << values.players[i];
        const auto& candidate = asked.plan.candidates[values.players[i]];
        table.rows.push_back({candidate.name, cell(settled(values.shapley[i])),
                              cell(settled(values.banzhaf[i])), cell(worth(base) - worth(base | player)),
                              cell(worth(all & ~player) - worth(all)), effort_cell(candidate)});
    }
    return table;
}

Table tabulate_interactions(const Asked& asked, const CoalitionValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    Table table{
        "interactions", "Which candidates help or spare each other", interaction_columns(asked, false), {}};
    const auto& worths = asked.judged.value.front();
    const auto least = 1e-9 * std::abs(*std::max_element(worths.begin(), worths.end()));
    const auto together = [&](std::size_t one, std::size_t other) {
        return settled(values.between(one, other));
    };
    const auto keep = [&](std::size_t one, std::size_t other) {
        return std::abs(together(one, other)) > least;
    };
    for (const auto& [one, other] : strongest_pairs(values.players.size(), keep, together)) {
        const auto value = together(one, other);
        table.rows.push_back({asked.plan.candidates[values.players[one]].name,
                              asked.plan.candidates[values.players[other]].name,
                              shown_cell(asked, figure, value), kind_of_pair(value)});
    }
    return table;
}

}  // namespace entente
