#include "analysis/stress/growth.hpp"

#include <algorithm>

namespace entente {

GrowingNetwork over_time(const StockGrid& grid) {
    GrowingNetwork network{grid.nodes, {}};
    for (const auto& arc : grid.arcs) {
        const bool once = arc.kind == StockArcKind::stock && !arc.endless;
        const Wide amount = arc.amount.units;
        network.arcs.push_back(
            {arc.from, arc.to, once ? 0 : amount, once ? amount : 0, arc.kind == StockArcKind::way});
    }
    return network;
}

GrowingNetwork over_share(const StockGrid& grid, Fraction duration) {
    GrowingNetwork network{grid.nodes, {}};
    Wide wanted = 0;
    for (const auto& arc : grid.arcs) {
        if (arc.kind == StockArcKind::demand) wanted += duration.over * arc.amount.units;
    }
    for (const auto& arc : grid.arcs) {
        const bool once = arc.kind == StockArcKind::stock && !arc.endless;
        const auto all = Wide{arc.amount.units} * (once ? duration.under : duration.over);
        const bool demand = arc.kind == StockArcKind::demand;
        network.arcs.push_back({arc.from, arc.to, demand ? all : 0, demand ? 0 : std::min(all, wanted),
                                arc.kind == StockArcKind::way});
    }
    return network;
}

}  // namespace entente
