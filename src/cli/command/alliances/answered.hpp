#pragma once

#include "batch/plan/plan.hpp"
#include "cli/command.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

namespace entente {

/// Says how large a plan is, evaluates it, and answers what the call asks of it.
Exit answered(const AllianceWords& words, const Session& session, const Plan& plan, const Call& said,
              Streams streams);

}  // namespace entente
