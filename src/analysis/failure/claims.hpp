#pragma once

#include "analysis/failure/demand/demand_cuts.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/failure/points/strong_points.hpp"
#include "network/projection/projection.hpp"
#include "witness/claim.hpp"

#include <vector>

namespace entente {

// What answers claim, in a form that anyone can check with the network at hand: one claim for each fact.

/// A Dependence for each point and demand it hits, an Unsupplied for each demand nothing reaches.
std::vector<Claim> claims(const SinglePoints& answer, const Network& network);

/// A SupplyBound and a SupplyFlow for each demand; a Dependence for each smallest set.
std::vector<Claim> claims(const DemandCuts& answer, const Network& network);

/// A Break for each point and bridge. `in` says how the projection was made.
std::vector<Claim> claims(const CutPoints& answer, const Projection& projection, const Shown& in);

/// A RingBreak for each point and bridge, with two nodes that lose each other. Time O(n + m) each.
std::vector<Claim> claims(const StrongPoints& answer, const Projection& projection, const Shown& in);

}  // namespace entente
