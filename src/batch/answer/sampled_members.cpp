#include "analysis/alliance/sampled_values.hpp"
#include "batch/answer/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

TableCell margin_of(const Asked& asked, const AllianceFigure& figure, const Estimate& estimate) {
    return estimate.margin ? shown_cell(asked, figure, settled(*estimate.margin)) : TableCell{UnknownCell{}};
}

/// Players by what they are worth, the most first.
std::vector<std::size_t> by_worth(const SampledValues& values) {
    std::vector<std::size_t> order(values.players.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return settled(values.shapley[one].mean) > settled(values.shapley[other].mean);
    });
    return order;
}

struct PlayerPair {
    std::size_t one, other;
};

/// Fewer equal observations say little, though their interval has no width.
constexpr std::uint64_t least_observations = 10;

/// Pairs that met often enough and whose interval leaves zero out, the strongest first.
std::vector<PlayerPair> told_apart(const SampledValues& values) {
    std::vector<PlayerPair> pairs;
    for (std::size_t i = 0; i < values.players.size(); ++i) {
        for (auto j = i + 1; j < values.players.size(); ++j) {
            const auto& estimate = values.between(i, j);
            if (estimate.observations < least_observations) continue;
            if (estimate.differs_from_zero() && settled(estimate.mean) != 0) pairs.push_back({i, j});
        }
    }
    const auto strength = [&](const PlayerPair& pair) {
        return std::abs(settled(values.between(pair.one, pair.other).mean));
    };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const PlayerPair& a, const PlayerPair& b) { return strength(a) > strength(b); });
    return pairs;
}

}  // namespace

Table tabulate_values(const Asked& asked, const SampledValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    const auto column = [&](const char* name, const char* meaning) {
        return column_of(asked, figure, name, meaning);
    };
    Table table{
        "values",
        fmt::format("What each candidate is worth, by {}, estimated", word(figure.objective)),
        {{"candidate", "", "which"},
         column("shapley", "by how much it lowers the objective, on average over all orders of joining"),
         column("shapley_margin", "half the width of the 95 % confidence interval of that"),
         column("banzhaf", "the same on average over all alliances of the others"),
         column("banzhaf_margin", "half the width of the 95 % confidence interval of that"),
         column("first", "if it joins before all others; exact"),
         column("last", "if it joins after all others; exact"),
         {"effort", "", "what concluding it takes", CellType::number}},
        {}};
    for (const auto i : by_worth(values)) {
        const auto& candidate = asked.plan.candidates[values.players[i]];
        const auto& shapley = values.shapley[i];
        const auto& banzhaf = values.banzhaf[i];
        table.rows.push_back(
            {candidate.name, shown_cell(asked, figure, settled(shapley.mean)),
             margin_of(asked, figure, shapley), shown_cell(asked, figure, settled(banzhaf.mean)),
             margin_of(asked, figure, banzhaf), shown_cell(asked, figure, settled(values.first[i])),
             shown_cell(asked, figure, settled(values.last[i])),
             candidate.effort ? TableCell{to_double(*candidate.effort)} : TableCell{UnknownCell{}}});
    }
    return table;
}

Table tabulate_interactions(const Asked& asked, const SampledValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    Table table{
        "interactions",
        "Which candidates help or spare each other, estimated",
        {{"one", "", "a candidate"},
         {"other", "", "another"},
         column_of(asked, figure, "together",
                   "what both lower the objective by beyond what each does, on average over the others"),
         column_of(asked, figure, "together_margin",
                   "half the width of the 95 % confidence interval of that, which leaves zero out"),
         {"kind", "", "complements are worth more together, substitutes less"}},
        {}};
    for (const auto& pair : told_apart(values)) {
        const auto& together = values.between(pair.one, pair.other);
        table.rows.push_back({asked.plan.candidates[values.players[pair.one]].name,
                              asked.plan.candidates[values.players[pair.other]].name,
                              shown_cell(asked, figure, settled(together.mean)),
                              margin_of(asked, figure, together),
                              std::string(together.mean > 0 ? "complements" : "substitutes")});
    }
    return table;
}

}  // namespace entente
