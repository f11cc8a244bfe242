#pragma once

#include "batch/walk/alliance_solver.hpp"

namespace entente {

/// What an alliance, at which the solver is, comes to in an objective that takes more than the supply, for the nations
/// of the plan.
///
/// Definition  top_share   of what serves their demand at one stage, the share of the nation that produced most of it,
///                         at the stage where that is largest; 0 where nothing is served.
///             hhi         of all that serves their demand, by who produced it: 0 to 10,000.
///             worst_loss  the most unmet demand of theirs, in units of the chain, that the failure of one nation, its
///                         exports, a market, plant, link, passage or owner adds after rerouting.
/// The solver is as before afterwards.
double measure(const Plan& plan, Objective objective, AllianceSolver& at);

}  // namespace entente
