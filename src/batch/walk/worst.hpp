#pragma once

#include "analysis/loss/failure.hpp"
#include "batch/walk/alliance_solver.hpp"
#include "network/grid/parts.hpp"

#include <optional>
#include <vector>

namespace entente {

/// What some nations demand where a solver is, and how much of it is unmet; those left out that failed themselves.
struct Demanded {
    Parts wanted;
    Parts unmet;
};
Demanded demanded(const std::vector<NationId>& nations, const Solver& solver,
                  const std::vector<NationId>& failed = {});

/// What may fail alone under an alliance: nations, their exports, markets, plants, links, passages and owners.
std::vector<Failure> single_failures(const AllianceSolver& at);

/// What of these costs some nations (none: everybody) most under an alliance.
struct WorstFailure {
    std::optional<Failure>
        failure;  ///< of those that cost as much the first by kind and id; none: none costs anything
    Parts lost;
};
/// The solver is as before afterwards. Time: a warm solve a failure.
WorstFailure worst_failure(const std::vector<NationId>& nations, AllianceSolver& at);

}  // namespace entente
