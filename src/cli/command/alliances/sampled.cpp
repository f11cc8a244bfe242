#include "cli/command/alliances/sampled.hpp"

#include "batch/answer/estimated.hpp"
#include "cli/command/alliances/scope.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/output.hpp"
#include "cli/session/rows.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <ostream>

namespace entente {

namespace {

ValueSampling sampling_of(const AllianceWords& words) {
    return {words.uncertainty.samples, words.uncertainty.seed, words.common.threads,
            &Interruptible::interrupted()};
}

}  // namespace

void add_estimates(Report& report, const AllianceWords& words, const Plan& plan, const View& view) {
    const Interruptible interruptible;
    auto values = estimated_values(plan, view, sampling_of(words));
    if (!values) {
        report.notes.emplace_back("Interrupted before the candidates' values were estimated.");
        return;
    }
    for (auto& table : values->tables) {
        if (table.name == "interactions") keep_top(table, words.top, report.notes);
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    }
    for (auto& note : values->notes) report.notes.push_back(std::move(note));
}

Exit answered_by_samples(const AllianceWords& words, const Session& session, const Plan& plan,
                         const std::string& size, const Call& said, Streams streams) {
    if (!words.common.quiet && !streams.json) {
        const auto evaluated = value_evaluations(plan, sampling_of(words));
        streams.err << fmt::format("{} alliances × {} future{} for values\n",
                                   grouped(static_cast<std::int64_t>(evaluated)), plan.futures.size(),
                                   plan.futures.size() == 1 ? "" : "s");
    }
    auto report = report_of(session, words.common, "alliances", said);
    report.settings["plan"] = TableCell{plan.name};
    add_estimates(report, words, plan, session.view);
    report.notes.push_back(
        fmt::format("The alliances are not ranked: {} are too many; {}.", size, way_to_cut(plan)));
    return answer(report, words.common, streams);
}

}  // namespace entente
