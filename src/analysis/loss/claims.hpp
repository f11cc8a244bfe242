#pragma once

#include "analysis/loss/failure_trial.hpp"
#include "witness/claim.hpp"

#include <span>
#include <vector>

namespace entente {

/// For each failure by itself, the claims that no supply could serve more of those who are short without it.
/// Time: a warm solve and O(nodes + arcs) a failure.
std::vector<Claim> claims(FailureTrial& trial, std::span<const Failure> failures);

/// For failures together likewise.
std::vector<Claim> claims_together(FailureTrial& trial, std::span<const Failure> failed);

}  // namespace entente
