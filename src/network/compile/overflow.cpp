#include "network/compile/draft.hpp"
#include "network/grid/grid.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// Recoveries whose product has too many digits.
bool divided(Draft& draft, ChainId chain) {
    if (divide_into_parts(draft.network, chain)) return true;
    const auto& record = draft.network.chains[chain];
    draft.diagnostics.error(
        record.place,
        fmt::format("the recoveries of chain '{}' have too many digits together for exact flows", record.id),
        "round them to whole percent");
    return false;
}

/// Demand whose sum could overflow.
void refuse_demand(Draft& draft, const Grid& grid, const View& view) {
    Wide sum = 0;
    for (const auto demand : draft.network.demands.ids()) {
        if (grid.of_demand[demand].empty()) continue;
        const auto& record = draft.network.demands[demand];
        const auto amount =
            parts(draft.network, view.demand[demand], draft.network.markets[record.market].stage);
        sum += view.demand[demand] == unlimited ? Wide{0} : Wide{amount.units};
        if (sum <= grid.most.units) continue;
        draft.diagnostics.error(record.place,
                                fmt::format("demand is too large for exact flows from '{}' on", record.name),
                                "choose a larger quantum for its chain");
        return;
    }
}

/// The link that costs most, where the dearest route could cost as much as leaving demand unmet.
void refuse_cost(Draft& draft, const Grid& grid, const View& view) {
    if (dearest_route(grid, view) < grid.penalty) return;
    const auto& links = draft.network.links;
    std::optional<LinkId> dearest;
    for (const auto link : links.ids()) {
        if (grid.of_link[link] == no_arc) continue;
        if (!dearest || links[link].cost > links[*dearest].cost) dearest = link;
    }
    const auto place = dearest ? links[*dearest].place : draft.network.chains[grid.chain].place;
    draft.diagnostics.error(place,
                            fmt::format("the cost of '{}' is too large for exact flows",
                                        dearest ? links[*dearest].name : draft.network.chains[grid.chain].id),
                            "write money in thousands or millions, here and everywhere");
}

}  // namespace

void refuse_overflow(Draft& draft) {
    const auto view = draft.network.view({Unknown::unbounded});
    for (const auto chain : draft.network.chains.ids()) {
        if (!divided(draft, chain)) continue;
        const auto grid = entente::grid(draft.network, chain);
        refuse_demand(draft, grid, view);
        refuse_cost(draft, grid, view);
    }
}

}  // namespace entente
