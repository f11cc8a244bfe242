#include "cli/command/alliances/answered.hpp"

#include "analysis/alliance/greedy.hpp"
#include "base/spelling.hpp"
#include "batch/answer/tables.hpp"
#include "cli/command/alliances/ends.hpp"
#include "cli/command/alliances/pictures.hpp"
#include "cli/command/alliances/sampled.hpp"
#include "cli/command/alliances/scope.hpp"
#include "cli/command/alliances/stored.hpp"
#include "cli/command/alliances/tables.hpp"
#include "cli/command/alliances/uncertain.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/progress.hpp"
#include "network/change/both_ends.hpp"

#include <fmt/format.h>

#include <numeric>
#include <ostream>

namespace entente {

namespace {

/// All of it, on a view of the network; nothing where it was interrupted.
std::optional<Outcomes> evaluated(const AllianceWords& words, const Plan& plan, const View& view,
                                  const Walk& all, Streams streams) {
    const Interruptible interruptible;
    Progress told(streams, words.common.quiet);
    const auto of = all.order.size() * plan.futures.size();
    std::uint64_t done = 0;
    std::vector<std::uint64_t> blocks(all.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    Collector collector(plan, *view.network, all);
    walk(plan, all, view, blocks, {words.common.threads, &Interruptible::interrupted()}, [&](Block&& block) {
        collector.take(block);
        told.tell(done += block.looked_at, of, "alliances");
    });
    if (Interruptible::interrupted().load()) return std::nullopt;
    return std::move(collector).outcomes();
}

Exit interrupted(Streams streams) {
    say_problem({{},
                 "interrupted before all alliances were evaluated, and nothing of it was kept",
                 "with -o FILE.sqlite the same call goes on from what is stored"},
                streams);
    return Exit::environment_failed;
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

/// The alliance that the call asks about: the best, of both ends if there is one, unless it names one. Nothing, with the
/// reason said, where that is none of the plan's.
std::optional<std::uint32_t> row_asked(const AllianceWords& words, const Asked& asked,
                                       const std::optional<Asked>& other, Streams streams) {
    if (!words.explain.empty()) return explained_row(words, asked, streams);
    const auto both = other ? best_at_both_ends(asked, *other) : std::nullopt;
    return both ? both : asked.judged.front.front();
}

void add_rows(Report& report, const AllianceWords& words, const Session& session, const Asked& asked,
              std::uint32_t row, Streams streams) {
    if (!words.explain.empty()) return add_explanation(report, asked, session.view, row);
    if (!words.uncertainty.uncertain) return add_tables(report, words, asked, session.view);
    report.tables.push_back(tabulate_best(asked, words.top, report.notes));
    add_uncertain_ranks(report, words, session, asked, streams);
}

/// The tables and notes of what was evaluated, and then the pictures: one that cannot be drawn takes nothing else away.
Exit say(Report& report, const AllianceWords& words, const Session& session, const Asked& asked,
         const std::optional<Asked>& other, Streams streams) {
    std::optional<std::uint32_t> row;
    if (asked.outcomes.alliances.empty()) {
        report.notes.emplace_back(
            "No alliance is left: the plan's sizes, budget and exclusions rule out all.");
    } else {
        row = row_asked(words, asked, other, streams);
        if (!row) return Exit::usage_wrong;
        add_rows(report, words, session, asked, *row, streams);
    }
    for (auto& note : plan_notes(asked)) report.notes.push_back(std::move(note));
    add_ends(report, words, session, asked, other);
    auto common = words.common;
    if (is_stored(words)) common.output.clear();  // which is the store's
    const auto exit = answer(report, common, streams);
    const auto misdrawn =
        row ? draw_pictures(words, session, asked, asked.outcomes.alliances[*row]) : std::nullopt;
    return misdrawn ? wrong_call(misdrawn->text, misdrawn->mend, streams) : exit;
}

}  // namespace

Exit answered(const AllianceWords& words, const Session& session, const Plan& plan, const Call& said,
              Streams streams) {
    const Walk all(plan, alliances_in_block(plan));
    BothEnds ends(*session.network, session.edits);
    const bool both = ends.differ() && !says_unknown(said) && !is_stored(words);
    const auto scope = entente::scope(
        plan, all, session.view, {words.common.threads, is_stored(words), both, read_shard(words.shard)});
    if (const auto why = too_large(scope)) {
        if (words.uncertainty.samples != 0 && !is_stored(words))
            return answered_by_samples(words, session, plan, size_text(scope), said, streams);
        return wrong_call(*why, way_to_cut(plan) + "; --samples 1000 estimates values without", streams);
    }
    if (const auto why = too_uncertain(words, all.order.size(), plan.futures.size()))
        return wrong_call(*why, "fewer --samples, or " + way_to_cut(plan), streams);
    if (!words.common.quiet && !streams.json)
        streams.err << scope_text(scope) << uncertain_scope(words, session) << "\n";
    Exit exit{};
    const auto outcomes = is_stored(words) ? stored(words, session, plan, all, streams, exit)
                                           : evaluated(words, plan, session.view, all, streams);
    if (!outcomes) return is_stored(words) ? exit : interrupted(streams);
    const auto judged = entente::judged(plan, *outcomes);
    const Asked asked{plan, *session.network, *outcomes, judged, ceiling(session.view, plan.chain)};
    auto report = report_of(session, words.common, "alliances", said);
    report.settings["plan"] = TableCell{plan.name};
    if (!both) return say(report, words, session, asked, std::nullopt, streams);
    const auto unbounded = evaluated(words, plan, ends.unbounded(), all, streams);
    if (!unbounded) return interrupted(streams);
    const auto judged_unbounded = entente::judged(plan, *unbounded);
    return say(
        report, words, session, asked,
        Asked{plan, *session.network, *unbounded, judged_unbounded, ceiling(ends.unbounded(), plan.chain)},
        streams);
}

}  // namespace entente
