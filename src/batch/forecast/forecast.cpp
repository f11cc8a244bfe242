#include "batch/forecast/forecast.hpp"

#include "analysis/supply/whose.hpp"
#include "batch/forecast/likeliest.hpp"
#include "batch/walk/alliance_solver.hpp"
#include "batch/walk/row_writer.hpp"
#include "batch/walk/walk.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace entente {

namespace {

bool is_operative(const View& view, AgreementId agreement) {
    const auto& worth = view.network->agreements[agreement].worth;
    return worth[static_cast<std::size_t>(view.state[agreement])].operative;
}

/// Membership makes the difference to what is now: an agreement comes into force, or one that has effect loses it.
Candidate candidate_of(const Network& network, const UncertainAgreement& uncertain) {
    const Cell state{Field::state, uncertain.agreement.index};
    const Edit edit = uncertain.lapses ? Edit{state, Operation::close, {}, {}, {}}
                                       : Edit{state, Operation::set_state, {}, State::in_force, {}};
    return {CandidateKind::agreement, network.agreements[uncertain.agreement].id, {edit}, {}, 0};
}

bool bears_on_supply(const Network& network, const Grid& grid, AgreementId agreement) {
    Plan plan;
    plan.candidates.push_back(candidate_of(network, {agreement, 0, false}));
    return !influence(plan, grid).groups.empty();
}

std::vector<UncertainAgreement> uncertain_among(const View& view, const Grid& grid, const Forecast& forecast,
                                                bool delivering) {
    std::vector<UncertainAgreement> uncertain;
    for (const auto& prospect : forecast.prospects) {
        const auto chance = delivering ? prospect.delivering : prospect.operative;
        const bool now = is_operative(view, prospect.agreement);
        if (chance == (now ? 1.0 : 0.0) || !bears_on_supply(*view.network, grid, prospect.agreement))
            continue;
        uncertain.push_back({prospect.agreement, chance, now});
    }
    return uncertain;
}

/// Bits of members that the outcome's effects mean: what lapses is a member where it has no effect.
std::uint64_t lapsing(const std::vector<UncertainAgreement>& uncertain) {
    std::uint64_t lapsing = 0;
    for (std::size_t i = 0; i < uncertain.size(); ++i) lapsing |= std::uint64_t{uncertain[i].lapses} << i;
    return lapsing;
}

Plan plan_of(const View& view, const ForecastOptions& options,
             const std::vector<UncertainAgreement>& uncertain) {
    Plan plan;
    plan.chain = options.chain;
    for (const auto& one : uncertain) plan.candidates.push_back(candidate_of(*view.network, one));
    plan.most = uncertain.size();
    plan.futures.push_back({"none", {}, {}});
    plan.for_whom = options.for_whom;
    return plan;
}

/// Whether two that exclude each other would both have effect.
bool cannot_be(const Network& network, const std::vector<UncertainAgreement>& uncertain,
               std::uint64_t effects) {
    for (std::size_t i = 0; i < uncertain.size(); ++i) {
        if ((effects >> i & 1) == 0) continue;
        for (std::size_t j = i + 1; j < uncertain.size(); ++j) {
            const auto& excludes = network.agreements[uncertain[i].agreement].excludes;
            if ((effects >> j & 1) != 0 &&
                std::find(excludes.begin(), excludes.end(), uncertain[j].agreement) != excludes.end())
                return true;
        }
    }
    return false;
}

/// Unmet demand of those asked about, in units.
double unmet(const Network& network, const ForecastOptions& options, const std::vector<NationId>& nations,
             std::span<const Parts> by_nation) {
    Parts sum;
    for (std::size_t i = 0; i < nations.size(); ++i) {
        if (counts(options.for_whom, nations[i])) sum += by_nation[i];
    }
    return in_units(network, sum, network.chains[options.chain].stages.back());
}

/// What all outcomes come to, by the walk of alliances on all cores.
std::vector<Outcome> every_outcome(const View& view, const ForecastOptions& options, const Plan& plan,
                                   std::uint64_t lapsing) {
    const auto nations = demanding_nations(plan, *view.network);
    const Walk order(plan);
    std::vector<std::uint64_t> blocks(order.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    std::vector<Outcome> outcomes(std::size_t{1} << plan.candidates.size());
    walk(plan, order, view, blocks, {options.threads, nullptr}, [&](Block&& block) {
        for (std::size_t row = 0; row < block.alliance.size(); ++row) {
            const std::span<const Parts> by_nation(block.unmet.data() + row * nations.size(), nations.size());
            const auto effects = block.alliance[row] ^ lapsing;
            outcomes[effects] = {effects, unmet(*view.network, options, nations, by_nation), 0};
        }
    });
    return outcomes;
}

/// What the likeliest outcomes come to, one after the other.
std::vector<Outcome> likeliest_outcomes(const View& view, const ForecastOptions& options, const Plan& plan,
                                        std::uint64_t lapsing, const std::vector<double>& chances) {
    AllianceSolver solver(plan, plan.futures.front(), view);
    RowWriter writer(plan, solver);
    const auto nations = demanding_nations(plan, *view.network);
    std::vector<Outcome> outcomes;
    for (const auto effects : likeliest(chances, options.most_outcomes)) {
        Block row;
        solver.go_to(effects ^ lapsing);
        writer.add_row(row);
        outcomes.push_back({effects, unmet(*view.network, options, nations, row.unmet), 0});
    }
    return outcomes;
}

/// The chance of outcomes if all turned out independently, whether they can be or not.
double chance_of(std::span<const Outcome> outcomes, const std::vector<double>& chances) {
    double sum = 0;
    for (const auto& outcome : outcomes) {
        double chance = 1;
        for (std::size_t i = 0; i < chances.size(); ++i)
            chance *= (outcome.which >> i & 1) != 0 ? chances[i] : 1 - chances[i];
        sum += chance;
    }
    return std::min(sum, 1.0);
}

/// Leaves out what cannot be and sets the chances of the rest. The answer: at most so likely is what was not looked at.
double settle_chances(Forecast& answer, const Network& network, const std::vector<double>& chances,
                      bool exact) {
    const auto missing = exact ? 0.0 : 1 - chance_of(answer.outcomes, chances);
    std::erase_if(answer.outcomes, [&](const Outcome& outcome) {
        return cannot_be(network, answer.uncertain, outcome.which);
    });
    const auto seen = chance_of(answer.outcomes, chances);
    const auto unseen = missing > 0 ? missing / (seen + missing) : 0.0;
    set_chances(answer.outcomes, chances);
    for (auto& outcome : answer.outcomes) outcome.chance *= 1 - unseen;
    return unseen;
}

double wanted(const View& view, const ForecastOptions& options, const Grid& grid) {
    Parts sum;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (grid.arcs[arc].kind != ArcKind::demand) continue;
        if (!counts(options.for_whom, nation_of(*view.network, {grid.arcs[arc].index}))) continue;
        sum += Parts{bounds(grid, view, arc).capacity};
    }
    return in_units(*view.network, sum, view.network->chains[options.chain].stages.back());
}

}  // namespace

Forecast forecast(const View& view, const ForecastOptions& options) {
    const auto grid = entente::grid(*view.network, options.chain);
    Forecast answer{options.rates,
                    prospects(view, options.rates, options.at),
                    {},
                    {},
                    {},
                    wanted(view, options, grid),
                    0};
    answer.uncertain = uncertain_among(view, grid, answer, options.delivering);
    const auto plan = plan_of(view, options, answer.uncertain);
    std::vector<double> chances;
    for (const auto& one : answer.uncertain) chances.push_back(one.chance);
    const auto lapses = lapsing(answer.uncertain);
    const bool exact = answer.uncertain.size() <= options.most_exact;
    answer.outcomes = exact ? every_outcome(view, options, plan, lapses)
                            : likeliest_outcomes(view, options, plan, lapses, chances);
    const auto now = std::find_if(answer.outcomes.begin(), answer.outcomes.end(),
                                  [&](const Outcome& outcome) { return outcome.which == lapses; });
    if (now != answer.outcomes.end()) answer.now = now->value;
    const auto unseen = settle_chances(answer, *view.network, chances, exact);
    answer.summary =
        summed_up(answer.outcomes, answer.uncertain.size(), options.level, unseen, 0, answer.wanted);
    return answer;
}

}  // namespace entente
