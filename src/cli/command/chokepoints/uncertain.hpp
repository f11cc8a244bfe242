#pragma once

#include "cli/command/chokepoints/words.hpp"
#include "cli/session/session.hpp"

namespace entente {

/// Adds how sure the ranking by loss is: how often each element is the worst to lose, and what changes which it is.
void add_uncertain_losses(Report& report, const ChokepointWords& words, const Session& session,
                          Streams streams);

}  // namespace entente
