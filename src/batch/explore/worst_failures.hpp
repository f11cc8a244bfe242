#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/worst.hpp"
#include "network/view.hpp"

#include <atomic>
#include <vector>

namespace entente {

/// The worst single failure of each alliance of a plan, by future, then as the alliances stand.
///
/// Method      one failure after the other, the one that most could depend on first: of the alliances that it could cost
///             more than the worst found so far (see SingleFailure), those whose supply without it is the same are
///             solved once (see Descent).
/// Once `stop` is set, soon whatever was found.
/// Time        a warm solve for each supply without an element that is another; often one for many alliances.
/// Checked by  `worst_failure` of each alliance; cold supplies; any number of threads.
std::vector<std::vector<WorstFailure>> worst_failures(const Plan& plan, const View& base,
                                                      const std::vector<Alliance>& alliances,
                                                      unsigned threads,
                                                      const std::atomic<bool>* stop = nullptr);

}  // namespace entente
