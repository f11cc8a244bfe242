#include "batch/walk/worst.hpp"

#include "analysis/supply/whose.hpp"

#include <algorithm>

namespace entente {

bool is_worse(Parts lost, Failure failure, const WorstFailure& worst) {
    return lost > worst.lost || (worst.failure && lost == worst.lost && failure < *worst.failure);
}

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

namespace {

struct Suspect {
    const SingleFailure* failing;
    Parts most;  // that it can cost
};

/// Those whose failure could cost anything, the one that could cost most first.
std::vector<Suspect> suspects(AllianceSolver& at) {
    std::vector<Suspect> suspects;
    for (const auto& failing : at.single_failures()) {
        const auto most = most_lost(failing, at.solver());
        if (most > Parts{}) suspects.push_back({&failing, most});
    }
    std::stable_sort(suspects.begin(), suspects.end(),
                     [](const Suspect& a, const Suspect& b) { return a.most > b.most; });
    return suspects;
}

}  // namespace

WorstFailure worst_failure(const std::vector<NationId>& nations, AllianceSolver& at) {
    auto& solver = at.solver();
    WorstFailure worst;
    std::vector<Exception> closed;
    AllianceSolver::State whole;
    at.save(whole);
    for (const auto& [failing, most] : suspects(at)) {
        if (most < worst.lost) break;
        if (!is_worse(most, failing->failure, worst)) continue;
        closed.clear();
        for (const auto arc : failing->closed) closed.push_back({arc, {solver.simplex().cost(arc), 0}});
        const auto before = demanded(nations, solver, failing->own).unmet;
        solver.proceed(closed);
        const auto lost = demanded(nations, solver, failing->own).unmet - before;
        if (is_worse(lost, failing->failure, worst)) worst = {failing->failure, lost};
        at.restore(whole);
    }
    return worst;
}

}  // namespace entente
