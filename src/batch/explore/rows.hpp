#pragma once

#include "batch/plan/plan.hpp"
#include "batch/result/outcomes.hpp"
#include "batch/walk/worst.hpp"
#include "network/view.hpp"

#include <vector>

namespace entente {

/// All alliances of a plan, evaluated: what objectives do not keep stands beside them.
struct ExploredRows {
    Outcomes outcomes;
    std::vector<NationId> nations;                       ///< that demand something
    std::vector<std::vector<std::vector<Parts>>> unmet;  ///< by future, nation, row of the outcomes
    std::vector<std::vector<double>> cost;               ///< by future, row
};
ExploredRows explored_rows(const Plan& plan, const View& base, unsigned threads);

/// The worst single failure of each alliance, by future, then row.
std::vector<std::vector<WorstFailure>> worst_failures(const Plan& plan, const View& base,
                                                      const std::vector<Alliance>& alliances,
                                                      unsigned threads);

}  // namespace entente
