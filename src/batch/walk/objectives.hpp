#pragma once

#include "batch/walk/alliance_solver.hpp"

#include <vector>

namespace entente {

/// An objective for some nations that takes more than unmet amounts and cost.
struct MeasuredObjective {
    Objective objective{};
    std::vector<NationId> nations;  ///< empty: everybody
    bool of_share = false;          ///< of amounts: as a share of what these nations demand
    friend bool operator==(const MeasuredObjective&, const MeasuredObjective&) = default;
};

/// What an alliance, at which the solver is, comes to.
///
/// Definition  top_share   of what serves their demand at one stage, the share of the nation that produced most of it,
///                         at the stage where that is largest; 0 where nothing is served.
///             hhi         of all that serves their demand, by who produced it: 0 to 10,000.
///             worst_loss  the most unmet demand of theirs, in units of the chain, that the failure of one nation, its
///                         exports, a market, plant, link, passage or owner adds after rerouting.
///             unmet       in units of the chain.
///             A share of what is demanded is 0 where nothing is.
/// The solver is as before afterwards.
double measure(const MeasuredObjective& wanted, AllianceSolver& at);

}  // namespace entente
