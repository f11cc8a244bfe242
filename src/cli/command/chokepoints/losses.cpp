#include "cli/command/chokepoints/losses.hpp"

#include "analysis/failure/claims.hpp"
#include "analysis/failure/structure.hpp"
#include "analysis/loss/claims.hpp"
#include "report/format/claim.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/loss.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

namespace {

SinglePoints points_of(const ChokepointWords& words, const Session& session) {
    SinglePointOptions options;
    options.demand = {session.chain, session.stage, session.for_whom};
    options.kinds = structural(kinds_of(words));
    return single_points(*session.network, session.view, options);
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

}  // namespace

void add_losses(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views,
                Streams streams) {
    const auto& network = *session.network;
    if (!session.chain) return;
    const LossOptions options{kinds_of(words), session.for_whom, session.stage};
    const auto [zero, unbounded] =
        views.ask([&](View& view) { return losses(view, *session.chain, options); }, words.common.threads);
    const auto points = points_of(words, session);
    auto structure = nation_structure(network, session.view, *session.chain);
    const Chokepoints answer{zero,
                             unbounded,
                             points,
                             !session.for_whom.empty(),
                             std::move(structure.betweenness),
                             std::move(structure.cut_point)};
    const auto shown = shown_of(report, words, session, answer);
    report.tables.push_back(tabulate(answer, shown, network, session.view));
    for (auto& table : tabulate(points, network, session.view)) {
        const bool always = table.name == "unsupplied";
        if (always || words.structure) report.tables.push_back(std::move(table));
    }
    if (streams.witnesses) add_witnesses(report, words, session, views, points, shown);
    for (auto& note : chokepoint_notes(answer, words.kinds.empty(), views.differ()))
        report.notes.push_back(std::move(note));
}

}  // namespace entente
