#include "analysis/supply/claims.hpp"

#include "network/grid/names.hpp"

namespace entente {

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

}  // namespace entente
