#include "analysis/supply/supply.hpp"

#include "analysis/supply/circulation/loose.hpp"
#include "analysis/supply/circulation/potential.hpp"

#include <algorithm>
#include <limits>

namespace entente {

Supply current_supply(const Solver& solver, const View& view) {
    auto supply = current_flows(solver, view);
    supply.loose = loose(solver.simplex(), Alike::cost);
    supply.price = potentials(solver.simplex());
    return supply;
}

Supply current_flows(const Solver& solver, const View& view) {
    const auto& simplex = solver.simplex();
    Supply supply;
    supply.grid = solver.shared_grid();
    supply.unknown = view.unknown;
    supply.flow.reserve(supply.grid->size());
    supply.bounds.reserve(supply.grid->size());
    for (std::uint32_t arc = 0; arc < supply.grid->size(); ++arc) {
        supply.flow.push_back(solver.flow(arc));
        supply.bounds.push_back({simplex.cost(arc), simplex.capacity(arc)});
        if (supply.grid->arcs[arc].kind == ArcKind::demand) continue;
        supply.cost += Wide{supply.bounds[arc].cost} * supply.flow[arc].units;
    }
    return supply;
}

Supply supply(const View& view, ChainId chain) {
    const Solver solver(view, chain);
    return current_supply(solver, view);
}

Supply supply(const View& view, Solver& solver, std::span<const Exception> but) {
    solver.solve(view, but);
    return current_supply(solver, view);
}

Service service(const Supply& supply, DemandId demand) {
    Service service;
    for (const auto arc : supply.grid->of_demand[demand]) {
        service.wanted += Parts{supply.bounds[arc].capacity};
        service.served += supply.flow[arc];
        service.loose = service.loose || (!supply.loose.empty() && supply.loose[arc] != 0);
    }
    return service;
}

Parts carried(const Supply& supply, LinkId link) {
    const auto flow = [&](std::uint32_t arc) { return arc == no_arc ? Parts{} : supply.flow[arc]; };
    return flow(supply.grid->of_link[link]) + flow(supply.grid->of_surge[link]);
}

Parts carried(const Supply& supply, ProductionId production) {
    const auto arc = supply.grid->of_production[production];
    return arc == no_arc ? Parts{} : supply.flow[arc];
}

bool loose(const Supply& supply, LinkId link) {
    const auto is_loose = [&](std::uint32_t arc) {
        return arc != no_arc && !supply.loose.empty() && supply.loose[arc] != 0;
    };
    return is_loose(supply.grid->of_link[link]) || is_loose(supply.grid->of_surge[link]);
}

void CostSum::add(const Grid& grid, std::int64_t cost, Parts flow) {
    cost_ += Wide{cost} * flow.units;
    boundless_ = boundless_ || (cost > 0 && boundless(*grid.network, flow, grid.chain));
}

double CostSum::money(const Grid& grid) const {
    return boundless_ ? std::numeric_limits<double>::infinity() : entente::money(grid, cost_);
}

double money(const Supply& supply) {
    CostSum sum;
    const auto& grid = *supply.grid;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (supply.flow[arc] == Parts{} || grid.arcs[arc].kind == ArcKind::demand) continue;
        sum.add(grid, supply.bounds[arc].cost, supply.flow[arc]);
    }
    return sum.money(grid);
}

double money(const Grid& grid, Wide cost) {
    const auto each = cost_per_money(grid);
    return static_cast<double>(cost) * static_cast<double>(each.under) / static_cast<double>(each.over) /
           money_quanta;
}

Service together(const Supply& supply) {
    Service all;
    for (const auto demand : supply.grid->network->demands.ids()) {
        const auto one = service(supply, demand);
        all.wanted += one.wanted;
        all.served += one.served;
        all.loose = all.loose || one.loose;
    }
    return all;
}

}  // namespace entente
