#include "analysis/supply/tracing.hpp"

#include "analysis/concentration/origin/mixture.hpp"

namespace entente {

namespace {

/// What enters each node of the grid, by its share. Outside has none, since nothing comes back from there.
Column<NodeId, Recipe> recipes_of(const Supply& supply) {
    const auto& grid = *supply.grid;
    std::vector<double> entering(grid.nodes);
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc)
        entering[grid.to[arc]] += static_cast<double>(supply.flow[arc].units);
    Column<NodeId, Recipe> recipes(grid.nodes);
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        const auto to = grid.to[arc];
        if (to == 0 || supply.flow[arc] == Parts{}) continue;
        const auto share = static_cast<double>(supply.flow[arc].units) / entering[to];
        if (grid.arcs[arc].kind == ArcKind::production) {
            const auto market = grid.network->productions[{grid.arcs[arc].index}].market;
            recipes[{to}].sources.push_back({grid.network->markets[market].nation.index, share});
        } else {
            recipes[{to}].nodes.push_back({grid.from[arc], share});
        }
    }
    return recipes;
}

}  // namespace

Column<DemandId, std::optional<Origins>> traced(const Supply& supply) {
    const auto& grid = *supply.grid;
    const auto nations = grid.network->nations.size();
    const auto mixed = mixture(recipes_of(supply), nations + 1, nations);
    Column<DemandId, std::optional<Origins>> answer(grid.of_demand.size());
    for (const auto demand : grid.of_demand.ids()) {
        if (service(supply, demand).served == Parts{}) continue;
        const auto place = grid.from[grid.of_demand[demand].front()];
        answer[demand] = origins_of(mixed[{place}]);
    }
    return answer;
}

}  // namespace entente
