#include "analysis/loss/targeted.hpp"

#include "analysis/loss/failure.hpp"
#include "analysis/supply/whose.hpp"

namespace entente {

namespace {

Service service_of(const Supply& supply, NationId nation) {
    const auto& network = *supply.grid->network;
    Service all;
    for (const auto demand : network.demands.ids()) {
        if (nation_of(network, demand) != nation) continue;
        const auto one = service(supply, demand);
        all.wanted += one.wanted;
        all.served += one.served;
    }
    return all;
}

std::vector<Exception> closed(const std::vector<std::uint32_t>& arcs) {
    std::vector<Exception> exceptions;
    for (const auto arc : arcs) exceptions.push_back({arc, {0, 0}});
    return exceptions;
}

std::vector<std::uint32_t> trade_between(const Grid& grid, NationId by, NationId on) {
    std::vector<std::uint32_t> arcs;
    for (const auto link : grid.network->links.ids()) {
        const auto& record = grid.network->links[link];
        if (record.kind != LinkKind::trade || record.from != by || record.to != on) continue;
        for (const auto arc : closed_arcs(grid, {FailureKind::link, link.index})) arcs.push_back(arc);
    }
    return arcs;
}

}  // namespace

TargetedClosure targeted_closure(const View& view, ChainId chain, NationId by, NationId on) {
    Solver solver(view, chain);
    const auto& grid = solver.grid();
    const auto before = service_of(current_flows(solver, view), on);
    const auto lost = [&](const std::vector<std::uint32_t>& arcs) {
        return service_of(supply(view, solver, closed(arcs)), on).unmet() - before.unmet();
    };
    return {by, on, lost(trade_between(grid, by, on)),
            lost(closed_arcs(grid, {FailureKind::exports, by.index})), before.wanted};
}

}  // namespace entente
