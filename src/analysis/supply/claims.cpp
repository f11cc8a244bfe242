#include "analysis/supply/claims.hpp"

#include "analysis/supply/shortage.hpp"
#include "network/grid/names.hpp"

namespace entente {

namespace {

std::string bound_name(const Network& network, const FullBound& bound) {
    if (bound.kind == BoundKind::link) return label(network, LinkId{bound.index});
    if (bound.kind == BoundKind::production) return label(network, ProductionId{bound.index});
    return label(network, NodeId{bound.index});
}

Shortfall shortfall(const Shortage& shortage, const Supply& supply, const std::vector<ElementText>& failed) {
    const auto& network = *supply.grid->network;
    Shortfall claim{network.chains[supply.grid->chain].id,
                    supply.unknown,
                    failed,
                    {},
                    {},
                    shortage.wanted,
                    shortage.served};
    for (const auto demand : shortage.demands) {
        const auto market = label(network, network.demands[demand].market);
        if (claim.demands.empty() || claim.demands.back() != market) claim.demands.push_back(market);
    }
    for (const auto& bound : shortage.cut) claim.bounds.push_back({bound.kind, bound_name(network, bound)});
    return claim;
}

}  // namespace

BestSupply claim(const Supply& supply) {
    const auto& grid = *supply.grid;
    BestSupply claim{grid.network->chains[grid.chain].id, supply.unknown, {}, {}};
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (supply.flow[arc] == Parts{}) continue;
        claim.flows.push_back({std::string(word(grid.arcs[arc].kind)), name(grid, arc), grid.arcs[arc].step,
                               supply.flow[arc].units});
    }
    for (std::size_t i = 0; i < grid.markets.size(); ++i) {
        claim.prices.push_back({label(*grid.network, grid.markets[i]), supply.price[1 + 3 * i],
                                supply.price[2 + 3 * i], supply.price[3 + 3 * i]});
    }
    return claim;
}

std::vector<Shortfall> shortfalls(const Supply& supply, const std::vector<ElementText>& failed) {
    std::vector<Shortfall> claims;
    for (const auto& shortage : shortages(supply)) claims.push_back(shortfall(shortage, supply, failed));
    return claims;
}

}  // namespace entente
