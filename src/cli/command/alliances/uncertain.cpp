#include "cli/command/alliances/uncertain.hpp"

#include "analysis/uncertain/extreme.hpp"
#include "base/failure.hpp"
#include "batch/answer/uncertain.hpp"
#include "batch/plan/resolve.hpp"
#include "network/change/trial.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

constexpr double most_evaluated = 1e9;
constexpr std::size_t ranks = 3;

/// The call's plan on its network with other figures.
Plan plan_on(const Network& network, const Plan& plan) {
    Diagnostics unheard;
    auto there =
        resolve(network, plan.chain, plan.name, *network.definition.alliances.at(plan.name), unheard);
    if (!there) throw EnvironmentFailure("the plan contradicts itself in a sample of the uncertain data");
    there->for_whom = plan.for_whom;
    return std::move(*there);
}

void add_bounds(Report& report, const AllianceWords& words, const Session& session, const Asked& asked) {
    const auto scarce = at_extreme(*session.network, Extreme::scarce);
    const auto plenty = at_extreme(*session.network, Extreme::plenty);
    auto scarce_view = scarce.view({session.view.unknown}), plenty_view = plenty.view({session.view.unknown});
    keep(scarce_view, session.edits);
    keep(plenty_view, session.edits);
    report.tables.push_back(tabulate_bounds(asked, session.view, {scarce_view, plenty_view}, words.top));
    report.notes.emplace_back(
        "Bounds are of the unmet demand of everybody together, which can only fall with what is made, "
        "processed and shipped and only rise with what is wanted; that of one nation, cost and shares "
        "can do either, and have none.");
}

}  // namespace

std::optional<std::string> too_uncertain(const AllianceWords& words, std::uint64_t alliances,
                                         std::size_t futures) {
    if (!words.uncertainty.uncertain) return std::nullopt;
    const auto samples = samples_of(words.uncertainty);
    const auto evaluated =
        static_cast<double>(alliances) * static_cast<double>(futures) * static_cast<double>(samples);
    if (evaluated <= most_evaluated) return std::nullopt;
    return fmt::format("{} alliances × {} future{} in each of {} samples are too many to rank again",
                       grouped(static_cast<std::int64_t>(alliances)), futures, futures == 1 ? "" : "s",
                       grouped(samples));
}

std::string uncertain_scope(const AllianceWords& words, const Session& session) {
    if (!words.uncertainty.uncertain) return {};
    const auto data = data_of(*session.network, *session.chain);
    const auto searched =
        std::count_if(data.begin(), data.end(), [](const Datum& datum) { return datum.uncertain(); });
    return fmt::format(", ranked again in {} samples and while {} uncertain data are searched",
                       grouped(samples_of(words.uncertainty)), searched);
}

void add_uncertain_ranks(Report& report, const AllianceWords& words, const Session& session,
                         const Asked& asked, Streams streams) {
    add_bounds(report, words, session, asked);
    add_uncertainty(
        report, words.uncertainty, words.common, session, "alliance", words.top,
        [&](const Network& network, View& view) {
            return first_alliances(plan_on(network, asked.plan), view, ranks);
        },
        streams);
}

}  // namespace entente
