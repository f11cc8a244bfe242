#include "analysis/supply/account/throughput.hpp"

namespace entente {

namespace {

void add(Column<NodeId, Throughput>& all, const Network& network, const GridArc& arc, Parts flow) {
    switch (arc.kind) {
        case ArcKind::production:
            all[network.productions[{arc.index}].market].produced += flow;
            break;
        case ArcKind::link:
        case ArcKind::surge: {
            const LinkId link{arc.index};
            const bool trade = network.links[link].kind == LinkKind::trade;
            auto& from = all[network.topology->from(link)];
            auto& to = all[network.topology->to(link)];
            (trade ? from.sent : from.processed) += flow;
            (trade ? to.taken : to.made) += flow;
            break;
        }
        case ArcKind::demand:
            all[network.demands[{arc.index}].market].used += flow;
            break;
        case ArcKind::imports:
        case ArcKind::exports:
            break;
    }
}

bool estimated(const Network& network, const GridArc& arc) {
    if (arc.kind == ArcKind::production) return network.productions[{arc.index}].cost_estimated;
    return (arc.kind == ArcKind::link || arc.kind == ArcKind::surge) &&
           network.links[{arc.index}].cost_estimated;
}

bool trade(const Network& network, const GridArc& arc) {
    if (arc.kind != ArcKind::link && arc.kind != ArcKind::surge) return false;
    return network.links[{arc.index}].kind == LinkKind::trade;
}

}  // namespace

Column<NodeId, Throughput> throughput(const Supply& supply) {
    const auto& grid = *supply.grid;
    Column<NodeId, Throughput> all(grid.network->markets.size());
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (supply.flow[arc] > Parts{}) add(all, *grid.network, grid.arcs[arc], supply.flow[arc]);
    }
    return all;
}

Bill bill(const Supply& supply) {
    const auto& grid = *supply.grid;
    CostSum all, of_estimates, of_trade;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (grid.arcs[arc].kind == ArcKind::demand) continue;
        const auto cost = supply.bounds[arc].cost;
        const auto flow = supply.flow[arc];
        if (flow == Parts{}) continue;  // costs nothing, as most of a large network
        all.add(grid, cost, flow);
        if (estimated(*grid.network, grid.arcs[arc])) of_estimates.add(grid, cost, flow);
        if (trade(*grid.network, grid.arcs[arc])) of_trade.add(grid, cost, flow);
    }
    return {all.money(grid), of_estimates.money(grid), of_trade.money(grid)};
}

}  // namespace entente
