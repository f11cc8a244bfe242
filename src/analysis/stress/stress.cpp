#include "analysis/stress/stress.hpp"

#include "analysis/stress/breakpoints.hpp"

#include <algorithm>

namespace entente {

namespace {

/// What all can give while the time lasts; demand grows with the share that is served, from nothing to all of it. In
/// parts of the duration's denominator.
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

/// The share missing of each market's demand, by node of the demand.
std::optional<std::vector<double>> missing_shares(const StockGrid& grid, Fraction duration) {
    std::vector<double> shares(grid.nodes, 0.0);
    const auto points = breakpoints(over_share(grid, duration));
    if (!points) return std::nullopt;
    for (auto point = points->rbegin(); point != points->rend(); ++point) {
        if (point->at.over >= point->at.under) continue;
        const auto share =
            static_cast<double>(point->at.under - point->at.over) / static_cast<double>(point->at.under);
        for (std::uint32_t node = 0; node < grid.nodes; ++node) {
            if (point->short_side[node]) shares[node] = share;
        }
    }
    return shares;
}

bool lasts(const Fraction& time, const Fraction& duration) {
    return time.over * duration.under >= duration.over * time.under;
}

}  // namespace

Stress stress(const View& view, ChainId chain, Fraction duration) {
    const auto grid = std::make_shared<const StockGrid>(stock_grid(view, chain));
    Stress answer{grid, view.unknown, duration, depletions(*grid), {}};
    const auto shares = missing_shares(*grid, duration);
    for (const auto demand : view.network->demands.ids()) {
        if (grid->grid.of_demand[demand].empty()) continue;
        Endurance one{demand, wanted(*grid, view, demand), {}, true, {}};
        if (one.wanted == Parts{}) continue;
        const auto node = grid->of_demand[view.network->demands[demand].market];
        for (auto at = answer.depletions.size(); at > 0; --at) {
            if (answer.depletions[at - 1].side[node]) one.depletion = at - 1;
        }
        one.survives = !one.depletion || lasts(answer.depletions[*one.depletion].time, duration);
        const auto in_all = static_cast<double>(one.wanted.units) * static_cast<double>(duration.over) /
                            static_cast<double>(duration.under);
        if (shares) one.missing = in_all * (*shares)[node];
        answer.demands.push_back(one);
    }
    return answer;
}

std::optional<Fraction> time_of(const Stress& stress, const Endurance& demand) {
    if (!demand.depletion) return std::nullopt;
    return stress.depletions[*demand.depletion].time;
}

}  // namespace entente
