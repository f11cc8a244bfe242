#include "analysis/stress/claims.hpp"

#include "network/label.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// The bound that an arc of a grid is, where it is open at all; each part of a link is the whole of it.
std::optional<BoundText> bound_of(const Grid& grid, const View& view, std::uint32_t at) {
    const auto& network = *grid.network;
    const auto& arc = grid.arcs[at];
    switch (arc.kind) {
        case ArcKind::production:
            if (!view.producing[{arc.index}]) return std::nullopt;
            return BoundText{BoundKind::production, label(network, ProductionId{arc.index})};
        case ArcKind::link:
            if (!view.open[{arc.index}]) return std::nullopt;
            return BoundText{BoundKind::link, label(network, LinkId{arc.index})};
        case ArcKind::imports:
            return BoundText{BoundKind::imports, label(network, NodeId{arc.index})};
        case ArcKind::exports:
            return BoundText{BoundKind::exports, label(network, NodeId{arc.index})};
        case ArcKind::surge:
        case ArcKind::demand:
            break;
    }
    return std::nullopt;
}

/// Writes down what crosses to a side.
StockCutText cut_of(const StockGrid& grid, const View& view, const std::vector<std::uint8_t>& side) {
    const auto& network = *grid.grid.network;
    StockCutText cut;
    for (const auto& arc : grid.arcs) {
        if (arc.kind == StockArcKind::demand && side[arc.from] && arc.amount != Parts{})
            cut.demands.push_back(label(network, NodeId{arc.index}));
        if (arc.kind == StockArcKind::demand || side[arc.from] || !side[arc.to]) continue;
        if (arc.kind == StockArcKind::stock) cut.stocks.push_back(label(network, NodeId{arc.index}));
        if (arc.kind == StockArcKind::home && view.open[{grid.grid.arcs[arc.index].index}])
            cut.home.push_back(label(network, LinkId{grid.grid.arcs[arc.index].index}));
        if (arc.kind != StockArcKind::bound) continue;
        if (auto bound = bound_of(grid.grid, view, arc.index)) cut.bounds.push_back(std::move(*bound));
    }
    return cut;
}

}  // namespace

std::vector<Survival> claims(const Stress& stress, const View& view) {
    const auto& grid = *stress.grid;
    std::vector<Survival> made;
    for (const auto& one : stress.depletions) {
        made.push_back({grid.grid.network->chains[grid.grid.chain].id, stress.unknown,
                        cut_of(grid, view, one.side), cut_of(grid, view, one.before), one.wanted,
                        one.arriving, one.held, static_cast<std::int64_t>(one.time.over),
                        static_cast<std::int64_t>(one.time.under)});
    }
    return made;
}

}  // namespace entente
