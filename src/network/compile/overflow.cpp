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

/// Adds amounts of known size up, and refuses them where the sum could overflow, or be taken for one without bound.
struct KnownSum {
    Draft& draft;
    const Grid& grid;
    std::string_view what;
    Wide sum = 0;
    bool refused = false;

    void add(Quantity amount, NodeId market, const std::string& name, const Place& place) {
        if (refused || amount == unlimited) return;
        sum += parts(draft.network, amount, draft.network.markets[market].stage).units;
        refused = sum >= grid.most_known.units;
        if (!refused) return;
        const bool beside_unknown = grid.most_known < grid.most;
        draft.diagnostics.error(place,
                                fmt::format("{} is too large for exact flows from '{}' on{}", what, name,
                                            beside_unknown ? ", beside demand of unknown size" : ""),
                                "choose a larger quantum for its chain");
    }
};

void refuse_amounts(Draft& draft, const Grid& grid, const View& view) {
    KnownSum wanted{draft, grid, "demand"}, produced{draft, grid, "production"};
    for (const auto demand : draft.network.demands.ids()) {
        const auto& record = draft.network.demands[demand];
        if (grid.of_demand[demand].empty()) continue;
        wanted.add(view.demand[demand], record.market, record.name, record.place);
    }
    if (grid.most_known == grid.most) return;  // nothing is produced that nobody wants
    for (const auto production : draft.network.productions.ids()) {
        const auto& record = draft.network.productions[production];
        if (grid.of_production[production] == no_arc) continue;
        produced.add(view.production_capacity[production], record.market, record.name, record.place);
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
        refuse_amounts(draft, grid, view);
        draft.network.chains[chain].boundless_from = grid.most_known.units;
        refuse_cost(draft, grid, view);
    }
}

}  // namespace entente
