#include "batch/walk/worst.hpp"

#include "analysis/supply/whose.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array failing{FailureKind::nation, FailureKind::market,  FailureKind::plant,
                             FailureKind::link,   FailureKind::passage, FailureKind::owner,
                             FailureKind::exports};

}  // namespace

Demanded demanded(const std::vector<NationId>& nations, const Solver& solver,
                  const std::vector<NationId>& failed) {
    const auto& grid = solver.grid();
    Demanded sum;
    for (const auto demand : grid.of_demand.ids()) {
        const auto nation = nation_of(*grid.network, demand);
        if (!counts(nations, nation) || (!failed.empty() && counts(failed, nation))) continue;
        for (const auto arc : grid.of_demand[demand]) {
            sum.wanted += Parts{solver.simplex().capacity(arc)};
            sum.unmet += Parts{solver.simplex().capacity(arc)} - solver.flow(arc);
        }
    }
    return sum;
}

std::vector<Failure> single_failures(const AllianceSolver& at) {
    return failures(at.grid(), at.view(), failing);
}

WorstFailure worst_failure(const std::vector<NationId>& nations, AllianceSolver& at) {
    auto& solver = at.solver();
    const auto& grid = solver.grid();
    WorstFailure worst;
    std::vector<Exception> closed;
    AllianceSolver::State whole;
    at.save(whole);
    for (const auto failure : single_failures(at)) {
        closed.clear();
        const auto arcs = closed_arcs(grid, failure);
        const bool idle = std::all_of(arcs.begin(), arcs.end(),
                                      [&](std::uint32_t arc) { return solver.flow(arc) == Parts{}; });
        if (idle) continue;  // the supply is the best without it, too
        for (const auto arc : arcs) closed.push_back({arc, {solver.simplex().cost(arc), 0}});
        const auto own = own_nations(*grid.network, failure);
        const auto before = demanded(nations, solver, own).unmet;
        solver.proceed(closed);
        const auto lost = demanded(nations, solver, own).unmet - before;
        if (lost > worst.lost) worst = {failure, lost};
        at.restore(whole);
    }
    return worst;
}

}  // namespace entente
