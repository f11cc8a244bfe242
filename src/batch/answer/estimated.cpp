#include "batch/answer/estimated.hpp"

#include "analysis/alliance/sampled_values.hpp"
#include "batch/answer/tables.hpp"
#include "batch/result/worth.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <bit>

namespace entente {

namespace {

/// Why some sets of the candidates cannot be.
std::optional<std::string> why_refused(const Plan& plan) {
    const auto possible = players_of(plan) | plan.required;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        const auto others = plan.candidates[i].excludes & possible;
        if ((possible >> i & 1) == 0 || others == 0) continue;
        const auto& other = plan.candidates[static_cast<std::size_t>(std::countr_zero(others))].name;
        return fmt::format(
            "No Shapley or Banzhaf values: they hang on all sets of the candidates, and {} and {} "
            "exclude each other; --forbid one of them.",
            plan.candidates[i].name, other);
    }
    return std::nullopt;
}

/// Whether all sets are no more than what sampling evaluates.
bool takes_all(const Plan& plan, const ValueSampling& sampling) {
    const auto players = static_cast<std::size_t>(std::popcount(players_of(plan)));
    return players < 30 && (std::uint64_t{1} << players) <= evaluations(players, sampling.orders);
}

std::optional<ValueTables> exact_values(const Plan& free, const View& base, const ValueSampling& sampling) {
    const auto outcomes = all_outcomes(free, base, {sampling.threads, sampling.stop});
    if (!outcomes) return std::nullopt;
    const auto judged = entente::judged(free, *outcomes);
    const Asked asked{free, *base.network, *outcomes, judged};
    const auto values = member_values(asked);
    if (const auto* why = std::get_if<std::string>(&values)) return ValueTables{{}, {*why}};
    const auto& known = std::get<CoalitionValues>(values);
    return ValueTables{
        {tabulate_values(asked, known), tabulate_interactions(asked, known)},
        {fmt::format("Values are exact, over all {} sets of the candidates, be they of the plan or not.",
                     grouped_count(outcomes->alliances.size()))}};
}

std::vector<std::string> notes_of(const SampledValues& values, const Table& pairs, std::uint64_t seed) {
    const auto n = values.players.size();
    std::vector<std::string> notes{fmt::format(
        "Values are estimated over all sets of the candidates: {} orders of {} were drawn, each with its "
        "reverse, and as many sets (seed {}); {} alliances were evaluated for that. A margin is half of "
        "a 95 % confidence interval.",
        grouped_count(values.orders), n, seed, grouped_count(values.evaluated))};
    if (n > 1) {
        notes.push_back(fmt::format(
            "{} of {} pairs of candidates are listed: those that met in ten draws and whose interval "
            "leaves zero out. Of pairs that do nothing to each other about one in twenty is listed "
            "too.",
            grouped_count(pairs.rows.size()), grouped_count(n * (n - 1) / 2)));
    }
    return notes;
}

}  // namespace

std::uint64_t value_evaluations(const Plan& plan, const ValueSampling& sampling) {
    const auto players = static_cast<std::size_t>(std::popcount(players_of(plan)));
    return takes_all(plan, sampling) ? std::uint64_t{1} << players : evaluations(players, sampling.orders);
}

std::optional<ValueTables> estimated_values(const Plan& plan, const View& base,
                                            const ValueSampling& sampling) {
    if (const auto why = why_refused(plan)) return ValueTables{{}, {*why}};
    const auto free = plan_of_values(plan);
    if (takes_all(plan, sampling)) return exact_values(free, base, sampling);
    const auto values = sampled_values(players_of(free), free.required, first_objective(free, base),
                                       {.orders = sampling.orders,
                                        .seed = sampling.seed,
                                        .threads = sampling.threads,
                                        .stop = sampling.stop});
    if (!values) return std::nullopt;
    Outcomes none;
    none.figures = figures(free);
    const Judged judged{across(free), 1, {}, {}, {}, {}};
    const Asked asked{free, *base.network, none, judged};
    auto pairs = tabulate_interactions(asked, *values);
    auto notes = notes_of(*values, pairs, sampling.seed);
    return ValueTables{{tabulate_values(asked, *values), std::move(pairs)}, std::move(notes)};
}

}  // namespace entente
