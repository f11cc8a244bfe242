#include "analysis/failure/demand/demand_cuts.hpp"

#include "analysis/failure/cuts/minimum_cut.hpp"
#include "analysis/failure/demand/bounded.hpp"
#include "network/label.hpp"
#include "witness/supply/supplied.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

CapacityCut capacity_cut(const Network& network, const View& view, NodeId demand) {
    const auto sides = bounded(network, view, demand);
    const auto found = minimum_cut(sides.view, std::array{sides.source}, sides.demand, {.near_demand = true});
    const auto name = label(network, demand);
    CapacityCut cut{{name, view.unknown, {}, found.value}, {name, view.unknown, {}, found.value}};
    for (const auto link : crossing(found.cut, sides.view)) cut.bound.bounds.push_back(sides.bound[link]);
    std::sort(cut.bound.bounds.begin(), cut.bound.bounds.end());
    for (const auto link : sides.view.links()) {
        const auto& bound = sides.bound[link];
        const bool told = bound.kind == BoundKind::link || bound.kind == BoundKind::production;
        const auto amount = found.flow.of_link[link];
        if (told && amount > Quantity{0}) cut.flow.amounts.push_back({bound.kind, bound.name, amount});
    }
    return cut;
}

/// Markets of other nations may fail.
Removable other_markets(const Network& network, const View& view, NodeId demand) {
    auto removable = any_node(view, demand);
    for (const auto market : view.nodes()) {
        if (network.markets[market].nation == network.markets[demand].nation) removable.node[market] = 0;
    }
    return removable;
}

/// Ranked nations other than the demanding one.
std::vector<NationId> other_nations(const Network& network, NodeId demand) {
    std::vector<NationId> nations;
    for (const auto nation : network.nations.ids()) {
        if (network.nations[nation].ranked && nation != network.markets[demand].nation)
            nations.push_back(nation);
    }
    return nations;
}

std::vector<Removed> markets_of_each(const Network& network, const std::vector<NationId>& nations) {
    std::vector<Removed> groups;
    for (const auto nation : nations) groups.push_back({markets_of(network, element(nation)), {}});
    return groups;
}

}  // namespace

DemandCuts demand_cuts(const Network& network, const View& view, const DemandCutOptions& options) {
    DemandCuts answer{view.unknown, {}};
    const auto starts = sources(network, view);
    const auto reached = supplied(network, view);
    for (const auto& demand : demanded_markets(network, view, options.demand)) {
        const auto market = demand.market;
        auto nations = other_nations(network, market);
        const auto groups = markets_of_each(network, nations);
        answer.cuts.push_back(
            {demand, reached[market] != 0, smallest_cut(view, starts, market, any_link(view)),
             smallest_cut(view, starts, market, other_markets(network, view, market)), std::move(nations),
             smallest_groups(view, starts, market, groups, options.nations),
             capacity_cut(network, view, market)});
    }
    return answer;
}

}  // namespace entente
