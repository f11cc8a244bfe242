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

/// What of all that may fail alone costs some nations (none: everybody) most under an alliance.
struct WorstFailure {
    std::optional<Failure>
        failure;  ///< of those that cost as much the first by kind and id; none: none costs anything
    Parts lost;
};

/// Whether a failure is the worst if it costs so much, or could be if that is the most that it can cost.
bool is_worse(Parts lost, Failure failure, const WorstFailure& worst);

/// The worst failure under the alliance at which a solver is; it is as before afterwards.
///
/// Method      from the failure that most depends on to the one that least does; none that could cost at most as much as
///             the worst found is tried (see SingleFailure).
/// Time        a warm solve for each that is tried; O(arcs that fail) for all.
/// Checked by  cold supplies without each element.
WorstFailure worst_failure(const std::vector<NationId>& nations, AllianceSolver& at);

}  // namespace entente
