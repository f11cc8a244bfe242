#include "cli/command/alliances/stored.hpp"

#include "batch/run.hpp"
#include "batch/store/merge.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/progress.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <ostream>

namespace entente {

namespace {

std::string number(std::uint64_t count) {
    return grouped(static_cast<std::int64_t>(count));
}

/// What the rows hang on beside network, policy and plan.
Manifest manifest_of(const Session& session, const Plan& plan, const AllianceWords& words, const Walk& all) {
    const auto settings =
        fmt::format("unknown {}; scenarios {}; set {}", words.common.unknown,
                    fmt::join(words.common.scenarios, " "), fmt::join(words.common.set, " "));
    return manifest(plan, *session.network, {session.fingerprint, settings, all.in_block});
}

Exit refused(const Refusal& refusal, Streams streams) {
    say_problem({{}, refusal.text, refusal.mend}, streams);
    return Exit::input_wrong;
}

Ran run_with_progress(const AllianceWords& words, const Session& session, const Plan& plan, Store& store,
                      Streams streams) {
    const auto shard = words.shard.empty() ? Shard{} : *read_shard(words.shard);
    Progress told(streams, words.common.quiet);
    told.go_on_from(store.count(blocks(shard, store.manifest().blocks)).looked_at);
    return run(plan, session.view, store,
               {words.common.threads, shard, &Interruptible::interrupted(),
                [&](const RunProgress& progress) { told.tell(progress.done, progress.of, "alliances"); }});
}

/// What is there so far, and how to go on.
Exit told(const AllianceWords& words, const Store& store, const Ran& ran, Streams streams) {
    const auto count = store.count();
    streams.out << fmt::format("{}: {} results in {} of {} blocks\n", store.path(), number(count.rows),
                               number(count.blocks), number(store.manifest().blocks));
    if (ran.left > 0) {
        say_problem({{},
                     "interrupted before all alliances were evaluated",
                     "the same call goes on from what is stored"},
                    streams);
        return Exit::environment_failed;
    }
    if (!store.complete() && !words.shard.empty()) {
        streams.out
            << "This shard is complete; entente alliances merge TARGET SOURCE... unites all of them.\n";
    }
    return Exit::done;
}

/// The rows of a complete store, as columns.
Outcomes read_back(const Store& store, const Session& session, const Plan& plan, const Walk& all) {
    Collector collector(plan, *session.network, all);
    const auto count = store.count({0, all.blocks_in_future});  // the same in every future
    Block sums;
    sums.looked_at = count.looked_at;
    sums.excluded = count.excluded;
    sums.beyond_budget = count.beyond_budget;
    collector.take(sums);
    store.for_each_row([&](const StoredRow& row) {
        Block block;
        block.future = row.future;
        block.alliance = {row.alliance};
        block.unmet.assign(row.unmet.begin(), row.unmet.end());
        block.cost = {row.cost};
        block.measured.assign(row.measured.begin(), row.measured.end());
        collector.take(block);
    });
    return std::move(collector).outcomes();
}

}  // namespace

bool is_stored(const AllianceWords& words) {
    return words.common.output.ends_with(".sqlite");
}

std::optional<Outcomes> stored(const AllianceWords& words, const Session& session, const Plan& plan,
                               const Walk& all, Streams streams, Exit& exit) {
    const Interruptible interruptible;
    Refusal refusal;
    auto store = Store::open(words.common.output, manifest_of(session, plan, words, all), refusal);
    if (!store) {
        exit = refused(refusal, streams);
        return std::nullopt;
    }
    const auto ran = run_with_progress(words, session, plan, *store, streams);
    if (store->complete() && words.shard.empty()) return read_back(*store, session, plan, all);
    exit = told(words, *store, ran, streams);
    return std::nullopt;
}

Exit merge_stores(const Call& files, Streams streams) {
    if (files.size() < 2) {
        return wrong_call("merge needs a target and the stores to unite in it",
                          "entente alliances merge all.sqlite one.sqlite two.sqlite", streams);
    }
    const Interruptible interruptible;
    Progress told(streams, false);
    Refusal refusal;
    const auto merged =
        merge(files.front(), {files.begin() + 1, files.end()},
              {&Interruptible::interrupted(),
               [&](const MergeProgress& progress) { told.tell(progress.done, progress.of, "stores"); }},
              refusal);
    if (!merged) return refused(refusal, streams);
    streams.out << fmt::format("{}: {} blocks added, {} results in all, {} blocks missing\n", files.front(),
                               number(merged->added), number(merged->count.rows), number(merged->missing));
    if (!merged->stopped) return Exit::done;
    say_problem({{}, "interrupted before all stores were united", "the same call goes on"}, streams);
    return Exit::environment_failed;
}

}  // namespace entente
