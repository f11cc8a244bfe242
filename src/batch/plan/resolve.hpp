#pragma once

#include "base/diagnostic.hpp"
#include "batch/plan/plan.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace entente {

/// A plan of the definition on its network: its candidates in the order of their names, each with what membership
/// changes, and its futures in the order written.
///
/// `supposed` is in force under all of them: the scenarios of a call.
///
/// Errors are what only the network knows: a scenario or pair that selects nothing, candidates that contradict each
/// other, a future or what is supposed (two different absolute values for one cell; those that exclude each other may), more than
/// `most_candidates`, nothing that is demanded. Nothing where there is an error.
/// Time O(futures × candidates² × cells).
std::optional<Plan> resolve(const Network& network, ChainId chain, std::string_view id,
                            const AlliancePlan& written, Diagnostics& diagnostics,
                            std::span<const Edit> supposed = {});

}  // namespace entente
