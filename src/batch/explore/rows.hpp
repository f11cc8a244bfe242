#pragma once

#include "batch/plan/plan.hpp"
#include "batch/result/outcomes.hpp"
#include "network/view.hpp"

#include <atomic>
#include <optional>
#include <vector>

namespace entente {

/// All alliances of a plan, evaluated: what objectives do not keep stands beside them.
struct ExploredRows {
    Outcomes outcomes;
    std::vector<NationId> nations;                       ///< that demand something
    std::vector<std::vector<std::vector<Parts>>> unmet;  ///< by future, nation, row of the outcomes
    std::vector<std::vector<double>> cost;               ///< by future, row
};
/// Nothing once `stop` is set.
std::optional<ExploredRows> explored_rows(const Plan& plan, const View& base, unsigned threads,
                                          const std::atomic<bool>* stop = nullptr);

}  // namespace entente
