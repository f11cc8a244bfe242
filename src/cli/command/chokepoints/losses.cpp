#include "cli/command/chokepoints/losses.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/failure/claims.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/loss/claims.hpp"
#include "network/projection/measure.hpp"
#include "network/projection/projection.hpp"
#include "report/format/claim.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/loss.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

bool is_structural(FailureKind kind) {
    return kind != FailureKind::exports && kind != FailureKind::plants;
}

SinglePoints points_of(const ChokepointWords& words, const Session& session) {
    SinglePointOptions options;
    options.demand = {session.chain, session.stage, session.for_whom};
    for (const auto kind : kinds_of(words)) {
        if (is_structural(kind)) options.kinds.push_back(static_cast<ElementKind>(kind));
    }
    return single_points(*session.network, session.view, options);
}

/// Betweenness and cut points of the network between nations; what only all columns show.
void add_structure(Chokepoints& answer, const Session& session) {
    const auto& network = *session.network;
    const auto nations = by_nation(network, session.view, session.chain);
    const auto between = betweenness(measured(nations.view, Length::cost).view);
    const auto points = cut_points(nations.view, {.stands_for = stands_for(nations, session.view)});
    answer.betweenness.assign(network.nations.size(), 0.0);
    answer.cut_point.assign(network.nations.size(), 0);
    for (const auto node : nations.nation.ids())
        answer.betweenness[nations.nation[node]] = between.of_node[node];
    for (const auto& point : points.points) answer.cut_point[nations.nation[point.node]] = 1;
}

/// What the call wants to see of the ranking.
std::vector<Failure> shown_of(Report& report, const ChokepointWords& words, const Session& session,
                              const Chokepoints& answer) {
    auto shown = ranking(answer, percent_of(words.share).value_or(0));
    if (session.nation) {
        std::erase_if(shown, [&](Failure failure) { return element(failure) != element(*session.nation); });
    }
    if (words.top != 0 && shown.size() > words.top) {
        report.notes.push_back(
            fmt::format("{} more are left out; --top 0 shows them.", shown.size() - words.top));
        shown.resize(words.top);
    }
    return shown;
}

/// What proves the answer; only JSON shows it.
void add_witnesses(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views,
                   const SinglePoints& points, const std::vector<Failure>& shown) {
    if (format_of(words.common) != "json") return;
    for (const auto& claim : claims(points, *session.network)) report.witnesses.push_back(to_json(claim));
    for (auto* view : {&views.zero(), &views.unbounded()}) {
        FailureTrial trial(*view, *session.chain);
        for (const auto& claim : claims(trial, shown)) report.witnesses.push_back(to_json(claim));
        if (!views.differ()) break;
    }
}

void add_notes(Report& report, const ChokepointWords& words, const Chokepoints& answer,
               const SinglePoints& points, bool unknown) {
    if (points.demands.empty())
        report.notes.emplace_back("Nothing is demanded here, so nothing can be lost.");
    if (words.kinds.empty()) {
        report.notes.emplace_back(
            "Blocs, and a nation's plants at one stage, are shown with --kind bloc and --kind plants.");
    }
    if (unknown) {
        report.notes.emplace_back(
            "Sizes that nobody knows are taken as zero and as without bound; what lies between is an "
            "interval.");
    }
    if (answer.zero.unmet != Parts{} || answer.unbounded.unmet != Parts{}) {
        report.notes.emplace_back("Some demand is unmet before anything fails; entente supply says why.");
    }
}

}  // namespace

void add_losses(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views) {
    const auto& network = *session.network;
    if (!session.chain) return;
    const LossOptions options{kinds_of(words), session.for_whom, session.stage};
    const auto [zero, unbounded] =
        views.ask([&](View& view) { return losses(view, *session.chain, options); });
    const auto points = points_of(words, session);
    Chokepoints answer{zero, unbounded, points, !session.for_whom.empty()};
    add_structure(answer, session);
    const auto shown = shown_of(report, words, session, answer);
    report.tables.push_back(tabulate(answer, shown, network, session.view));
    for (auto& structural : tabulate(points, network, session.view)) {
        const bool always = structural.name == "unsupplied";
        if (always || words.structure) report.tables.push_back(std::move(structural));
    }
    add_witnesses(report, words, session, views, points, shown);
    add_notes(report, words, answer, points, views.differ());
}

}  // namespace entente
