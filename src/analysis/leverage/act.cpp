#include "analysis/leverage/act.hpp"

#include "analysis/loss/failure.hpp"

#include <algorithm>

namespace entente {

namespace {

void add(std::vector<std::uint32_t>& arcs, std::uint32_t arc) {
    if (arc != no_arc) arcs.push_back(arc);
}

bool is_abroad(const Network& network, PlantId plant, NationId actor) {
    const auto& record = network.plants[plant];
    return record.owner && network.owners[*record.owner].home == actor && record.nation != actor;
}

}  // namespace

std::vector<std::uint32_t> exports_of(const Grid& grid, NationId actor) {
    return closed_arcs(grid, {FailureKind::exports, actor.index});
}

std::vector<std::uint32_t> plants_abroad(const Grid& grid, NationId actor) {
    const auto& network = *grid.network;
    std::vector<std::uint32_t> arcs;
    for (const auto plant : network.plants.ids()) {
        if (!is_abroad(network, plant, actor)) continue;
        const auto closed = closed_arcs(grid, {FailureKind::plant, plant.index});
        arcs.insert(arcs.end(), closed.begin(), closed.end());
    }
    std::sort(arcs.begin(), arcs.end());
    return arcs;
}

Column<NationId, std::vector<std::uint32_t>> trade_of(const Grid& grid, NationId actor) {
    const auto& network = *grid.network;
    Column<NationId, std::vector<std::uint32_t>> to(network.nations.size());
    for (const auto market : grid.markets) {
        if (network.markets[market].nation != actor) continue;
        for (const auto link : network.topology->leaving(market)) {
            if (network.links[link].kind != LinkKind::trade) continue;
            add(to[network.links[link].to], grid.of_link[link]);
            add(to[network.links[link].to], grid.of_surge[link]);
        }
    }
    for (auto& arcs : to) std::sort(arcs.begin(), arcs.end());
    return to;
}

}  // namespace entente
