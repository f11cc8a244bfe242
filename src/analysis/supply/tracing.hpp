#pragma once

#include "analysis/concentration/origin/origin.hpp"
#include "analysis/supply/supply.hpp"

#include <optional>

namespace entente {

/// Whose production each demand is served from: nothing where it is not served, or of another chain.
///
/// Reads       the supply.
/// Definition  proportional mixing along the flows: whatever leaves a market has the mixture of all that enters it,
///             whichever way it came. Amounts are content, so what processing loses belongs to no nation.
/// Ties        the flows may hang on a tie, and the shares with them: see Supply::loose.
/// Unknown     no share is: all that flows was produced somewhere, and nothing goes round, since that would cost
///             more than not to. `unknown` is 0.
/// Time        that of mixture().
/// Checked by  by hand; shares add up to 1; one producer is all.
Column<DemandId, std::optional<Origins>> traced(const Supply& supply);

}  // namespace entente
