#include "analysis/stress/shared_processing.hpp"

#include "analysis/failure/cuts/maximum_flow.hpp"
#include "analysis/stress/growth.hpp"

#include <algorithm>
#include <vector>

namespace entente {

namespace {

/// The grid at a time, in parts of its denominator; arcs as in the grid.
FlowNetwork network_at(const StockGrid& grid, Fraction time) {
    constexpr Wide everything = Wide{1} << 124;
    FlowNetwork network{grid.nodes};
    for (const auto& arc : over_time(grid).arcs) {
        network.add(arc.from, arc.to,
                    arc.endless ? everything : time.over * arc.rate + time.under * arc.once);
    }
    return network;
}

/// What each arc of the chain's grid carries in one layer.
std::vector<Wide> carried(const StockGrid& grid, const MaximumFlow& flow, StockArcKind layer) {
    std::vector<Wide> of_arc(grid.grid.size(), 0);
    for (std::size_t at = 0; at < grid.arcs.size(); ++at) {
        if (grid.arcs[at].kind == layer) of_arc[grid.arcs[at].index] += flow.flow[at];
    }
    return of_arc;
}

}  // namespace

bool shares_processing(const StockGrid& grid, Fraction time) {
    const auto has_home = [](const StockArc& arc) { return arc.kind == StockArcKind::home; };
    if (std::none_of(grid.arcs.begin(), grid.arcs.end(), has_home)) return true;
    const auto network = network_at(grid, time);
    const auto flow = maximum_flow(network, grid.nodes - 2, grid.nodes - 1);
    const auto at_home = carried(grid, flow, StockArcKind::home),
               rest = carried(grid, flow, StockArcKind::bound);
    std::vector<Wide> most(grid.grid.size(), 0);  // of arcs that both layers use
    for (std::size_t at = 0; at < grid.arcs.size(); ++at) {
        if (has_home(grid.arcs[at])) most[grid.arcs[at].index] = network.capacity[at];
    }
    bool fits = true;
    for (std::size_t arc = 0; arc < most.size(); ++arc)
        fits &= at_home[arc] == 0 || at_home[arc] + rest[arc] <= most[arc];
    const auto fits_if = [&](const std::vector<Wide>& first, StockArcKind other) {
        auto less = network;
        for (std::size_t at = 0; at < grid.arcs.size(); ++at) {
            const auto& arc = grid.arcs[at];
            if ((arc.kind != StockArcKind::home && arc.kind != StockArcKind::bound) || most[arc.index] == 0)
                continue;
            less.capacity[at] = arc.kind == other ? most[arc.index] - first[arc.index] : first[arc.index];
        }
        return maximum_flow(less, grid.nodes - 2, grid.nodes - 1).value == flow.value;
    };
    return fits || fits_if(at_home, StockArcKind::bound) || fits_if(rest, StockArcKind::home);
}

}  // namespace entente
