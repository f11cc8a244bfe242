#pragma once

#include "base/diagnostic.hpp"
#include "batch/plan/plan.hpp"

#include <vector>

namespace entente {

/// The candidates a plan names, has by state and makes by pairs, each once, in the order of their names, with which
/// exclude which. An agreement that is operative already is refused, as are more than `most_candidates`.
std::vector<Candidate> candidates(const Network& network, const Candidates& written,
                                  Diagnostics& diagnostics);

}  // namespace entente
