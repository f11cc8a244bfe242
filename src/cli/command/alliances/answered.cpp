#include "cli/command/alliances/answered.hpp"

#include "analysis/alliance/greedy.hpp"
#include "base/spelling.hpp"
#include "batch/answer/tables.hpp"
#include "cli/command/alliances/sampled.hpp"
#include "cli/command/alliances/scope.hpp"
#include "cli/command/alliances/stored.hpp"
#include "cli/command/alliances/tables.hpp"
#include "cli/command/alliances/uncertain.hpp"
#include "cli/session/both_ends.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <numeric>
#include <ostream>

namespace entente {

namespace {

/// All of it; nothing where it was interrupted.
std::optional<Outcomes> evaluated(const Plan& plan, const Session& session, const Walk& all,
                                  unsigned threads) {
    const Interruptible interruptible;
    std::vector<std::uint64_t> blocks(all.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    Collector collector(plan, *session.network, all);
    walk(plan, all, session.view, blocks, {threads, &Interruptible::interrupted()},
         [&](Block&& block) { collector.take(block); });
    if (Interruptible::interrupted().load()) return std::nullopt;
    return std::move(collector).outcomes();
}

void add_notes(Report& report, const Session& session, const Asked& asked) {
    for (auto& note : plan_notes(asked)) report.notes.push_back(std::move(note));
    if (!BothEnds(session).differ()) return;
    const bool zero = session.view.unknown == Unknown::zero;
    report.notes.push_back(
        fmt::format("Sizes that nobody knows are taken as {}; --unknown {} shows the other end.",
                    zero ? "zero" : "without bound", zero ? "unlimited" : "zero"));
}

std::optional<std::uint32_t> explained_row(const AllianceWords& words, const Asked& asked, Streams streams) {
    std::string wrong;
    const auto alliance = alliance_of(asked.plan, words.explain, wrong);
    if (!alliance) {
        std::vector<std::string> names;
        for (const auto& candidate : asked.plan.candidates) names.push_back(candidate.name);
        const auto near = did_you_mean(wrong, names);
        wrong_call(fmt::format("--explain: '{}' is no candidate of the plan", wrong),
                   near.empty() ? fmt::format("there are: {}", fmt::join(names, ", ")) : near, streams);
        return std::nullopt;
    }
    const auto row = row_of(asked.outcomes.alliances, *alliance);
    if (!row)
        wrong_call(fmt::format("--explain: {} is none of the plan's alliances", name(asked.plan, *alliance)),
                   "its size, its budget, what it requires and what excludes what leave it out", streams);
    return row;
}

/// The tables and notes of what was evaluated.
std::optional<Exit> fill(Report& report, const AllianceWords& words, const Session& session,
                         const Asked& asked, Streams streams) {
    if (asked.outcomes.alliances.empty()) {
        report.notes.emplace_back(
            "No alliance is left: the plan's sizes, budget and exclusions rule out all.");
        return std::nullopt;
    }
    if (!words.explain.empty()) {
        const auto row = explained_row(words, asked, streams);
        if (!row) return Exit::usage_wrong;
        add_explanation(report, asked, session.view, *row);
    } else if (words.uncertainty.uncertain) {
        report.tables.push_back(tabulate_best(asked, words.top, report.notes));
        add_uncertain_ranks(report, words, session, asked);
    } else {
        add_tables(report, words, asked, session.view);
    }
    if (!words.front.empty()) draw_front(words, session, asked);
    return std::nullopt;
}

}  // namespace

Exit answered(const AllianceWords& words, const Session& session, const Plan& plan, const Call& said,
              Streams streams) {
    const Walk all(plan);
    const auto scope = entente::scope(plan, all, session.view, words.common.threads);
    if (const auto why = too_large(scope)) {
        if (words.uncertainty.samples != 0 && !is_stored(words))
            return answered_by_samples(words, session, plan, *why, said, streams);
        return wrong_call(*why, way_to_cut(plan) + "; --samples 1000 estimates values without", streams);
    }
    if (const auto why = too_uncertain(words, all.order.size(), plan.futures.size()))
        return wrong_call(*why, "fewer --samples, or " + way_to_cut(plan), streams);
    if (!words.common.quiet && !streams.json)
        streams.err << scope_text(scope) << uncertain_scope(words, session) << "\n";
    Exit exit{};
    const auto outcomes = is_stored(words) ? stored(words, session, plan, all, streams, exit)
                                           : evaluated(plan, session, all, words.common.threads);
    if (!outcomes && is_stored(words)) return exit;
    if (!outcomes) {
        say_problem({{}, "interrupted before all alliances were evaluated", "a part of them has no answer"},
                    streams);
        return Exit::environment_failed;
    }
    const auto judged = entente::judged(plan, *outcomes);
    const Asked asked{plan, *session.network, *outcomes, judged};
    auto report = report_of(session, words.common, "alliances", said);
    report.settings["plan"] = TableCell{plan.name};
    if (const auto end = fill(report, words, session, asked, streams)) return *end;
    add_notes(report, session, asked);
    auto common = words.common;
    if (is_stored(words)) common.output.clear();  // which is the store's
    return answer(report, common, streams);
}

}  // namespace entente
