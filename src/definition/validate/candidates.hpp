#pragma once

#include "definition/validate/judgement.hpp"

#include <cstddef>
#include <string>

namespace entente {

/// The candidates of a plan: known, not of effect already; what is required or forbidden is among them.
void check_candidates(Judgement& judgement, const std::string& id, const Located<AlliancePlan>& plan);

/// How many there are: named, in one of the states, and one for each pair of two different nations.
std::size_t candidate_count(const Judgement& judgement, const Candidates& candidates);

}  // namespace entente
