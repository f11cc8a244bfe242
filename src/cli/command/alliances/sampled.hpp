#pragma once

#include "batch/plan/plan.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

namespace entente {

/// Adds what each candidate is worth over all sets of them, estimated from as many orders as the call wants.
void add_estimates(Report& report, const AllianceWords& words, const Plan& plan, const View& view);

/// The answer about a plan of more alliances than can be evaluated: what its candidates are worth, and no ranking: so
/// many, `size` in words, are too many.
Exit answered_by_samples(const AllianceWords& words, const Session& session, const Plan& plan,
                         const std::string& size, const Call& said, Streams streams);

}  // namespace entente
