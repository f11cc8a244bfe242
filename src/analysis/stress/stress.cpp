#include "analysis/stress/stress.hpp"

#include "analysis/stress/growth.hpp"

#include <algorithm>

namespace entente {

namespace {

/// The share missing of each market's demand, by node of the demand.
std::optional<std::vector<Fraction>> missing_shares(const StockGrid& grid, Fraction duration) {
    std::vector<Fraction> shares(grid.nodes);
    const auto points = breakpoints(over_share(grid, duration));
    if (!points) return std::nullopt;
    for (auto point = points->rbegin(); point != points->rend(); ++point) {
        if (point->at.over >= point->at.under) continue;
        const auto share = reduced(point->at.under - point->at.over, point->at.under);
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
        if (shares) one.missing = (*shares)[node];
        answer.demands.push_back(one);
    }
    return answer;
}

std::optional<double> missing_parts(const Stress& stress, const Endurance& demand) {
    if (!demand.missing) return std::nullopt;
    const auto over = static_cast<double>(demand.missing->over) * static_cast<double>(stress.duration.over);
    const auto under =
        static_cast<double>(demand.missing->under) * static_cast<double>(stress.duration.under);
    return static_cast<double>(demand.wanted.units) * over / under;
}

Fraction time_of(const Stress& stress, const Depletion& depletion) {
    const auto& grid = stress.grid->grid;
    if (boundless(*grid.network, depletion.wanted, grid.chain)) return {0, 1};
    return depletion.time;
}

std::optional<Fraction> time_of(const Stress& stress, const Endurance& demand) {
    if (!demand.depletion) return std::nullopt;
    return time_of(stress, stress.depletions[*demand.depletion]);
}

}  // namespace entente
