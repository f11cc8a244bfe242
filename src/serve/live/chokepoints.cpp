#include "serve/live/chokepoints.hpp"

#include "analysis/failure/demand/single_points.hpp"
#include "analysis/failure/structure.hpp"
#include "analysis/loss/loss.hpp"
#include "network/change/both_ends.hpp"
#include "report/format/json.hpp"
#include "report/page/extent.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/loss.hpp"
#include "serve/live/cut.hpp"

#include <utility>

namespace entente {

namespace {

/// The report but for its tables.
Report begun(const Threatened& threatened) {
    const auto& [network, chain, edits, question, fingerprint] = threatened;
    Report report;
    report.command = "serve";
    report.network = network.definition.name;
    report.fingerprint = fingerprint;
    report.settings["chain"] = TableCell{network.chains[chain].id};
    std::vector<std::string> scenarios;
    for (const auto& name : question.scenarios) scenarios.push_back(*name);
    if (!scenarios.empty()) report.settings["scenarios"] = scenarios;
    return report;
}

}  // namespace

std::optional<std::string> chokepoints_text(const Threatened& threatened, const std::function<bool()>& stop) {
    const auto& network = threatened.network;
    const auto chain = threatened.chain;
    const auto kinds = tried_kinds(network, chain);
    BothEnds views(network, threatened.edits);
    const LossOptions options{kinds, {}, {}, stop};
    const auto [zero, unbounded] = views.ask([&](View& view) { return losses(view, chain, options); });
    if (stop()) return std::nullopt;
    const auto points = single_points(network, views.zero(), {{chain, {}, {}}, structural(kinds)});
    if (stop()) return std::nullopt;
    auto structure = nation_structure(network, views.zero(), chain);
    const Chokepoints answer{
        zero, unbounded, points, false, std::move(structure.betweenness), std::move(structure.cut_point)};
    auto report = begun(threatened);
    report.tables.push_back(tabulate(answer, ranking(answer), network, views.zero()));
    for (auto& table : tabulate(points, network, views.zero()))
        if (table.name == "unsupplied") report.tables.push_back(std::move(table));
    report.notes = chokepoint_notes(answer, kinds == usual_kinds(), views.differ());
    if (const auto note = note_of_unlimited(report.tables, true); note && views.differ())
        report.notes.push_back(*note);
    cut(report, static_cast<std::size_t>(threatened.question.top.value_or(0)));
    return to_json(report);
}

}  // namespace entente
