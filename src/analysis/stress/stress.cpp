#include "analysis/stress/stress.hpp"

#include "analysis/stress/breakpoints.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

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

/// Whether what both layers process at home fits its capacity.
bool shares_processing(const StockGrid& grid, const Breakpoint& point) {
    std::vector<Wide> of_arc(grid.grid.size(), 0);
    for (std::size_t at = 0; at < grid.arcs.size(); ++at) {
        const auto& arc = grid.arcs[at];
        if (arc.kind == StockArcKind::bound || arc.kind == StockArcKind::home)
            of_arc[arc.index] += point.flow[at];
    }
    return std::all_of(grid.arcs.begin(), grid.arcs.end(), [&](const StockArc& arc) {
        return arc.kind != StockArcKind::home || of_arc[arc.index] <= point.at.over * arc.amount.units;
    });
}

/// Says of one breakpoint what the cut has more than the one before.
class Reading {
public:
    Reading(const StockGrid& grid, const std::vector<std::uint8_t>& before,
            const std::vector<std::uint8_t>& after)
        : before_(before), after_(after) {
        for (std::uint32_t at = 0; at < grid.arcs.size(); ++at) read(grid.arcs[at], at);
        std::sort(read_.markets.begin(), read_.markets.end());
        std::sort(read_.stocks.begin(), read_.stocks.end());
    }
    Depletion depletion() && {
        read_.side = after_;
        return std::move(read_);
    }

private:
    [[nodiscard]] bool is_new(std::uint32_t node) const { return after_[node] && !before_[node]; }

    void read(const StockArc& arc, std::uint32_t at) {
        if (arc.kind == StockArcKind::demand) {
            if (!is_new(arc.from) || arc.amount == Parts{}) return;
            read_.markets.push_back({arc.index});
            read_.wanted += arc.amount;
        } else if (!after_[arc.from] && is_new(arc.to)) {
            enter(arc, at);
        } else if (is_new(arc.from) && before_[arc.to]) {
            read_.arriving -= arc.amount;
            if (arc.amount != Parts{}) read_.outflow.push_back(at);
        }
    }

    void enter(const StockArc& arc, std::uint32_t at) {
        if (arc.kind == StockArcKind::stock) read_.stocks.push_back({arc.index});
        if (arc.kind == StockArcKind::stock && !arc.endless) {
            read_.held += arc.amount;
            return;
        }
        read_.arriving += arc.amount;
        if (arc.amount != Parts{} && arc.kind != StockArcKind::stock) read_.inflow.push_back(at);
    }

    const std::vector<std::uint8_t>& before_;
    const std::vector<std::uint8_t>& after_;
    Depletion read_{};
};

std::vector<Depletion> depletions(const StockGrid& grid) {
    const auto points = breakpoints(over_time(grid));
    assert(points);  // a grid's arcs stay below 2^60 together, and so do stocks
    std::vector<std::uint8_t> before(grid.nodes, 0);
    std::vector<Depletion> found;
    bool at_most = false;
    for (const auto& point : *points) {
        auto next = Reading(grid, before, point.short_side).depletion();
        at_most = at_most || !shares_processing(grid, point);
        next.time = point.at;
        next.at_most = at_most;
        before = point.short_side;
        found.push_back(std::move(next));
    }
    return found;
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
