#include "cli/session/highlight.hpp"

#include "analysis/failure/demand/demand_cuts.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/supply/supply.hpp"
#include "base/spelling.hpp"
#include "cli/session/route_words.hpp"
#include "network/label.hpp"
#include "report/format/number.hpp"
#include "report/tables/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

namespace entente {

namespace {

/// The nations a code means: one, or the members of a bloc. Nothing where the network has no such code.
std::optional<std::vector<NationId>> nations_of(const std::string& code, const Network& network,
                                                std::string& wrong) {
    if (const auto nation = network.nation(code)) return std::vector{*nation};
    if (const auto bloc = network.bloc(code)) return network.blocs[*bloc].members;
    std::vector<std::string> known;
    for (const auto& nation : network.nations) known.push_back(nation.code);
    for (const auto& bloc : network.blocs) known.push_back(bloc.code);
    const auto near = did_you_mean(code, known);
    wrong = fmt::format("the network has no nation or bloc '{}'{}", code, near.empty() ? "" : "; " + near);
    return std::nullopt;
}

std::optional<Highlight> single_point_highlight(const std::string& code, const Session& session,
                                                std::string& wrong) {
    SinglePointOptions options{{session.chain, session.stage, {}}, {}};
    if (!code.empty()) {
        const auto nations = nations_of(code, *session.network, wrong);
        if (!nations) return std::nullopt;
        options.demand.nations = *nations;
    }
    const auto answer = single_points(*session.network, session.view, options);
    Highlight highlight;
    highlight.say =
        fmt::format("Pointed at: single points of failure {}", code.empty() ? "of any demand" : "of " + code);
    for (const auto& point : answer.points)
        highlight.marks.push_back({point.element, Point_at::single_point});
    if (answer.points.empty())
        highlight.say = fmt::format("{} has no single point of failure", code.empty() ? "No demand" : code);
    return highlight;
}

/// The links, markets and productions that bound what can arrive.
void mark_bounds(const Network& network, const std::vector<BoundText>& bounds, Highlight& highlight) {
    for (const auto& bound : bounds) {
        if (bound.kind == BoundKind::link) {
            if (const auto link = element_of(network, {"link", bound.name}))
                highlight.marks.push_back({*link, Point_at::cut, "cut"});
        } else if (const auto production = production_of(network, bound.name);
                   bound.kind == BoundKind::production && production) {
            highlight.marks.push_back(
                {element(network.productions[*production].market), Point_at::cut, "cut"});
        } else if (const auto market = network.market(bound.name)) {
            highlight.marks.push_back({element(*market), Point_at::cut, "cut"});
        }
    }
}

std::optional<Highlight> cut_highlight(const std::string& code, const Session& session, std::string& wrong) {
    const auto nations = nations_of(code, *session.network, wrong);
    if (!nations) return std::nullopt;
    const auto answer =
        demand_cuts(*session.network, session.view, {{session.chain, session.stage, *nations}, {}});
    Highlight highlight;
    highlight.say = fmt::format("Pointed at: the narrowest place before the demand of {}", code);
    for (const auto& cut : answer.cuts) {
        mark_bounds(*session.network, cut.capacity.bound.bounds, highlight);
        // Where sizes say nothing, the fewest links that must fail together do.
        if (!cut.capacity.bound.bounds.empty()) continue;
        for (const auto link : cut.links.removed.links)
            highlight.marks.push_back({element(link), Point_at::cut, "cut"});
    }
    return highlight;
}

/// What became of a link: one word for the picture.
std::string change_of(const View& before, const View& after, LinkId link) {
    if (before.open[link] != after.open[link]) return after.open[link] != 0 ? "opened" : "closed";
    if (before.capacity[link] != after.capacity[link])
        return after.capacity[link] < before.capacity[link] ? "limited" : "widened";
    if (before.cost[link] != after.cost[link]) return "repriced";
    return {};
}

/// The market that a cell belongs to, if it is one of a market.
std::optional<NodeId> market_of(const Network& network, Cell cell) {
    switch (cell.field) {
        case Field::producing:
        case Field::production:
        case Field::production_capacity:
            return network.productions[ProductionId{cell.index}].market;
        case Field::demanded:
        case Field::demand:
            return network.demands[DemandId{cell.index}].market;
        case Field::stock:
        case Field::export_limit:
        case Field::import_limit:
            return NodeId{cell.index};
        default:
            return std::nullopt;
    }
}

void mark_edits(const Network& network, std::span<const Edit> edits, Highlight& highlight) {
    for (const auto& edit : edits) {
        if (const auto market = market_of(network, edit.cell))
            highlight.marks.push_back({element(*market), Point_at::change, "changed"});
        if (edit.cell.field != Field::state) continue;
        auto state = std::string(word(edit.state));
        std::replace(state.begin(), state.end(), '_', ' ');
        highlight.marks.push_back(
            {element(AgreementId{edit.cell.index}), Point_at::change, std::move(state)});
    }
}

}  // namespace

Highlight changes_highlight(const View& before, const View& after, std::span<const Edit> edits,
                            const std::string& what) {
    Highlight highlight;
    highlight.say = fmt::format("Pointed at: what {} changes", what);
    for (const auto link : after.links()) {
        if (auto words = change_of(before, after, link); !words.empty())
            highlight.marks.push_back({element(link), Point_at::change, std::move(words)});
    }
    mark_edits(*after.network, edits, highlight);
    std::stable_sort(highlight.marks.begin(), highlight.marks.end(),
                     [](const auto& a, const auto& b) { return a.element < b.element; });
    const auto same = [](const auto& a, const auto& b) { return a.element == b.element; };
    highlight.marks.erase(std::unique(highlight.marks.begin(), highlight.marks.end(), same),
                          highlight.marks.end());
    if (highlight.marks.empty()) {
        highlight.say = fmt::format("{} changes nothing here", what);
        highlight.say.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(what.front())));
    }
    return highlight;
}

namespace {

std::optional<Highlight> route_highlight(const std::string& ends, const Session& session,
                                         std::string& wrong) {
    const auto route = best_route(ends, session, wrong);
    if (!route) return std::nullopt;
    Highlight highlight;
    highlight.say = fmt::format("Pointed at: the cheapest route {}", ends);
    std::size_t step = 0;
    for (const auto link : route->links)
        highlight.marks.push_back({element(link), Point_at::route, fmt::format("{}", ++step)});
    return highlight;
}

/// The share of demand that goes short, of each market and each nation that wants something.
void add_unmet(const Network& network, const Supply& supply, Highlight& highlight) {
    std::map<Element, Service> of;
    for (const auto demand : network.demands.ids()) {
        const auto market = network.demands[demand].market;
        const auto one = service(supply, demand);
        for (const auto what : {element(market), element(network.markets[market].nation)}) {
            of[what].wanted += one.wanted;
            of[what].served += one.served;
        }
    }
    for (const auto& [what, sum] : of) {
        if (sum.unmet() == Parts{}) continue;
        highlight.unmet.emplace_back(what,
                                     percent(network, supply.grid->chain, sum.unmet(), sum.wanted) / 100);
    }
}

Highlight::Carried carried_in(const Network& network, const Supply& supply) {
    Highlight::Carried all;
    for (const auto link : network.links.ids())
        all.of_link.push_back(in_units(network, carried(supply, link), network.links[link].stage));
    for (const auto production : network.productions.ids()) {
        const auto stage = network.markets[network.productions[production].market].stage;
        all.of_production.push_back(in_units(network, carried(supply, production), stage));
    }
    return all;
}

std::optional<Highlight> supply_highlight(bool flows, const Session& session, std::string& wrong) {
    const auto& network = *session.network;
    if (!session.chain) {
        wrong = "the network has no chain, and so no supply";
        return std::nullopt;
    }
    const auto answer = supply(session.view, *session.chain);
    const auto all = together(answer);
    Highlight highlight;
    add_unmet(network, answer, highlight);
    if (flows) highlight.carried = carried_in(network, answer);
    const auto what =
        flows ? "Pointed at: what flows in the supply of least cost" : "Pointed at: demand that goes short";
    const auto unknown = session.view.unknown == Unknown::zero ? "none" : "without bound";
    if (all.wanted == Parts{}) {
        highlight.say = "Nobody wants anything of this chain, so nothing flows";
    } else if (all.unmet() == Parts{}) {
        highlight.say = fmt::format("{}; all that is wanted is served", what);
    } else {
        const auto share = percent(network, *session.chain, all.unmet(), all.wanted);
        highlight.say = std::isnan(share)
                            ? fmt::format("{}; of what is wanted without bound not all is met", what)
                            : fmt::format("{}; {}% of all demand is not met", what, rounded(share, 1));
    }
    highlight.say += fmt::format(". Unknown sizes count as {}.", unknown);
    return highlight;
}

}  // namespace

std::optional<Highlight> highlight_of(const std::string& what, const Session& session, std::string& wrong) {
    const auto colon = what.find(':');
    const auto kind = what.substr(0, colon);
    const auto rest = colon == std::string::npos ? std::string() : what.substr(colon + 1);
    if (kind == "chokepoints") return single_point_highlight(rest, session, wrong);
    if (kind == "changes" && rest.empty())
        return changes_highlight(session.network->view({session.view.unknown}), session.view, session.edits,
                                 "the scenario");
    if ((kind == "supply" || kind == "unmet") && rest.empty())
        return supply_highlight(kind == "supply", session, wrong);
    if (kind == "cut" && !rest.empty()) return cut_highlight(rest, session, wrong);
    if (kind == "route" && !rest.empty()) return route_highlight(rest, session, wrong);
    wrong = fmt::format("'{}' is nothing to point at", what);
    return std::nullopt;
}

}  // namespace entente
