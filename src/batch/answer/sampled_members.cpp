#include "analysis/alliance/sampled_values.hpp"
#include "batch/answer/member_tables.hpp"
#include "batch/answer/tables.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

TableCell margin_of(const Asked& asked, const AllianceFigure& figure, const Estimate& estimate) {
    return estimate.margin ? shown_cell(asked, figure, settled(*estimate.margin)) : TableCell{UnknownCell{}};
}

/// Fewer equal observations say little, though their interval has no width.
constexpr std::uint64_t least_observations = 10;

/// Whether a pair met often enough and its interval leaves zero out.
bool is_told_apart(const Estimate& estimate) {
    return estimate.observations >= least_observations && estimate.differs_from_zero() &&
           settled(estimate.mean) != 0;
}

}  // namespace

Table tabulate_values(const Asked& asked, const SampledValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    Table table{"values",
                fmt::format("What each candidate is worth, by {}, estimated", word(figure.objective)),
                value_columns(asked, true),
                {}};
    const auto cell = [&](double value) { return shown_cell(asked, figure, settled(value)); };
    for (const auto i :
         falling(values.players.size(), [&](std::size_t at) { return settled(values.shapley[at].mean); })) {
        const auto& candidate = asked.plan.candidates[values.players[i]];
        const auto &shapley = values.shapley[i], &banzhaf = values.banzhaf[i];
        table.rows.push_back({candidate.name, cell(shapley.mean), margin_of(asked, figure, shapley),
                              cell(banzhaf.mean), margin_of(asked, figure, banzhaf), cell(values.first[i]),
                              cell(values.last[i]), effort_cell(candidate)});
    }
    return table;
}

Table tabulate_interactions(const Asked& asked, const SampledValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    Table table{"interactions",
                "Which candidates help or spare each other, estimated",
                interaction_columns(asked, true),
                {}};
    const auto keep = [&](std::size_t one, std::size_t other) {
        return is_told_apart(values.between(one, other));
    };
    const auto mean = [&](std::size_t one, std::size_t other) {
        return settled(values.between(one, other).mean);
    };
    for (const auto& [one, other] : strongest_pairs(values.players.size(), keep, mean)) {
        const auto& together = values.between(one, other);
        table.rows.push_back({asked.plan.candidates[values.players[one]].name,
                              asked.plan.candidates[values.players[other]].name,
                              shown_cell(asked, figure, settled(together.mean)),
                              margin_of(asked, figure, together), kind_of_pair(together.mean)});
    }
    return table;
}

}  // namespace entente
