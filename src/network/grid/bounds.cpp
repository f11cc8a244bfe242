#include "network/grid/grid.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

constexpr Wide most_cost = Wide{1} << 60;  // more is refused when the network is compiled

std::int64_t clamped(Wide cost) {
    return static_cast<std::int64_t>(std::min(cost, most_cost));
}

/// A cost per unit of the chain, as a whole number a part.
std::int64_t cost_of(const Grid& grid, Cost cost, StageId stage) {
    const auto& chain = grid.network->chains[grid.chain];
    const auto each = chain.cost_multiple / grid.network->stages[stage].parts_per_quantum;
    return clamped(Wide{cost.units} * each * grid.surge.under);
}

std::int64_t surged(const Grid& grid, std::int64_t cost) {
    return clamped(Wide{cost} * grid.surge.over / grid.surge.under);
}

std::int64_t parts_at(const Grid& grid, Quantity amount, StageId stage) {
    return std::min(parts(*grid.network, amount, stage), grid.most).units;
}

std::int64_t parts_at(const Grid& grid, Quantity amount, NodeId market) {
    return parts_at(grid, amount, grid.network->markets[market].stage);
}

ArcBounds link_bounds(const Grid& grid, const View& view, LinkId link, bool surge) {
    const auto stage = grid.network->links[link].stage;
    const auto cost = cost_of(grid, view.cost[link], stage);
    const auto capacity = view.open[link] ? view.capacity[link] : Quantity{};
    const bool split = grid.of_surge[link] != no_arc && view.quantity[link] > Quantity{};
    const auto first = split ? std::min(capacity, view.quantity[link]) : capacity;
    if (!surge) return {cost, parts_at(grid, first, stage)};
    return {surged(grid, cost), parts_at(grid, capacity, stage) - parts_at(grid, first, stage)};
}

ArcBounds production_bounds(const Grid& grid, const View& view, ProductionId production) {
    const auto market = grid.network->productions[production].market;
    const auto capacity = view.producing[production] ? view.production_capacity[production] : Quantity{};
    return {cost_of(grid, view.production_cost[production], grid.network->markets[market].stage),
            parts_at(grid, capacity, market)};
}

ArcBounds demand_bounds(const Grid& grid, const View& view, DemandId demand, std::uint32_t step) {
    const auto market = grid.network->demands[demand].market;
    const auto size = view.demanded[demand] ? wanted(grid, view.demand[demand], market) : Parts{};
    const auto upto = [&](std::uint32_t steps) { return Wide{size.units} * steps / grid.steps; };
    return {-penalty(grid, demand, step), static_cast<std::int64_t>(upto(step + 1) - upto(step))};
}

}  // namespace

Parts wanted(const Grid& grid, Quantity size, NodeId market) {
    return size == unlimited ? grid.most_wanted : Parts{parts_at(grid, size, market)};
}

std::int64_t penalty(const Grid& grid, DemandId demand, std::uint32_t step) {
    const auto above = std::int64_t{grid.rank[demand]} - 1;
    return grid.penalty * (above * grid.steps + grid.steps - step);
}

ArcBounds bounds(const Grid& grid, const View& view, std::uint32_t arc) {
    const auto& [kind, index, step] = grid.arcs[arc];
    switch (kind) {
        case ArcKind::production:
            return production_bounds(grid, view, {index});
        case ArcKind::link:
            return link_bounds(grid, view, {index}, false);
        case ArcKind::surge:
            return link_bounds(grid, view, {index}, true);
        case ArcKind::imports:
            return {0, parts_at(grid, view.import_limit[{index}], NodeId{index})};
        case ArcKind::exports:
            return {0, parts_at(grid, view.export_limit[{index}], NodeId{index})};
        case ArcKind::demand:
            return demand_bounds(grid, view, {index}, step);
    }
    return {};
}

Fraction cost_per_money(const Grid& grid) {
    const auto& chain = grid.network->chains[grid.chain];
    return {Wide{chain.cost_multiple} * grid.surge.under * chain.quanta_per_unit.over,
            chain.quanta_per_unit.under};
}

Wide dearest_route(const Grid& grid, const View& view) {
    Wide sum = 0, dearest = 0;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (arc > 0 && grid.from[arc] != grid.from[arc - 1]) {
            sum += dearest;
            dearest = 0;
        }
        if (grid.arcs[arc].kind != ArcKind::demand)
            dearest = std::max(dearest, Wide{bounds(grid, view, arc).cost});
    }
    return sum + dearest;
}

}  // namespace entente
