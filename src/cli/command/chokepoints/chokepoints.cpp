#include "analysis/failure/claims.hpp"
#include "analysis/failure/demand/demand_cuts.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/failure/points/link_pairs.hpp"
#include "analysis/failure/points/strong_points.hpp"
#include "cli/command/all.hpp"
#include "cli/command/chokepoints/losses.hpp"
#include "cli/command/chokepoints/uncertain.hpp"
#include "cli/command/chokepoints/words.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "network/change/both_ends.hpp"
#include "report/format/claim.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/failure.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

void add_witnesses(Report& report, const std::vector<Claim>& claims) {
    for (const auto& claim : claims) report.witnesses.push_back(to_json(claim));
}

void add_cuts(Report& report, const Session& session, BothEnds& views) {
    const auto& network = *session.network;
    const DemandCutOptions options{{session.chain, session.stage, session.for_whom}, {}};
    const auto [zero, unbounded] =
        views.ask([&](const View& view) { return demand_cuts(network, view, options); });
    report.tables.push_back(tabulate(zero, unbounded, network));
    add_witnesses(report, claims(zero, network));
    if (views.differ()) add_witnesses(report, claims(unbounded, network));
}

void add_structure(Report& report, const ChokepointWords& words, const Session& session) {
    const auto& network = *session.network;
    const auto projection = session.stage ? one_stage(network, session.view, *session.stage)
                                          : by_nation(network, session.view, session.chain);
    const Shown shown{session.stage ? network.stages[*session.stage].id : "nation",
                      session.chain && !session.stage ? network.chains[*session.chain].id : ""};
    const auto each = stands_for(projection, session.view);
    const auto points = cut_points(projection.view, {.stands_for = each});
    const auto strong = strong_points(projection.view, {.stands_for = each});
    for (auto& table : tabulate(points, projection)) report.tables.push_back(std::move(table));
    for (auto& table : tabulate(strong, projection)) report.tables.push_back(std::move(table));
    const auto reachable = reachable_pairs(projection.view);
    report.tables.push_back(tabulate(reachable, projection, words.common.all));
    if (words.links) {
        report.tables.push_back(
            tabulate(link_pairs(projection.view, {.stands_for = each}), reachable.pairs, projection));
    }
    report.notes.push_back(
        fmt::format("{} ordered pairs of nodes reach each other along the links.", reachable.pairs));
    add_witnesses(report, claims(points, projection, shown));
    add_witnesses(report, claims(strong, projection, shown));
}

/// What is wrong with the words beyond what their forms say.
std::optional<Exit> misfit(const ChokepointWords& words, Streams streams) {
    if (!words.share.empty() && !percent_of(words.share)) {
        return wrong_call(fmt::format("--share '{}' is no percentage from 0 to 100", words.share),
                          "--share 20%", streams);
    }
    if (words.by.empty() != words.on.empty()) {
        return wrong_call("--by and --on belong together", "--by CHN --on USA", streams);
    }
    if (words.links && !words.structure)
        return wrong_call("--links belongs to --structure", "--structure --links", streams);
    if (const auto end = misfit(words.uncertainty, streams)) return end;
    if (words.uncertainty.uncertain && (words.worst != 0 || !words.by.empty())) {
        return wrong_call("--uncertain is about single losses", "leave --worst, --by and --on out", streams);
    }
    if (!words.plot.empty() && (words.worst == 0 || !words.plot.ends_with(".svg"))) {
        return wrong_call("--plot draws what --worst finds to a file of SVG", "--worst 3 --plot worst.svg",
                          streams);
    }
    if (words.worst != 0 && !words.common.for_whom.empty()) {
        return wrong_call("--worst is about the supply of all, --for about that of one",
                          "leave one of them out", streams);
    }
    return std::nullopt;
}

}  // namespace

Form chokepoints_form() {
    static ChokepointWords words;
    words.top = 20;
    return form(words);
}

Exit chokepoints(const Call& said, Streams streams) {
    ChokepointWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = misfit(words, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    if (words.common.all) words.top = 0;
    auto report = report_of(*session, words.common, "chokepoints", said);
    BothEnds views(*session->network, session->edits);
    if (!words.by.empty()) {
        if (const auto end = add_targeted(report, words, *session, views, streams)) return *end;
    } else if (words.worst != 0) {
        add_worst(report, words, *session, views, streams);
    } else {
        add_losses(report, words, *session, views, streams);
        if (words.uncertainty.uncertain) add_uncertain_losses(report, words, *session, streams);
    }
    if (words.cuts) add_cuts(report, *session, views);
    if (words.structure) add_structure(report, words, *session);
    const auto note = note_of_unlimited(report.tables, true);
    if (note && views.differ()) report.notes.push_back(*note);
    return answer(report, words.common, streams);
}

}  // namespace entente
