#pragma once

#include "batch/answer/asked.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

#include <optional>
#include <string>

namespace entente {

/// Why a plan is too large to be ranked again in every sample; nothing where it is not.
std::optional<std::string> too_uncertain(const AllianceWords& words, std::uint64_t alliances,
                                         std::size_t futures);

/// What that takes beyond evaluating the plan once: ", ranked again in 1,000 samples and while 12 data are searched".
std::string uncertain_scope(const AllianceWords& words, const Session& session);

/// Adds how sure the ranking of a plan is: bounds, how often each alliance is first, what flips the first.
void add_uncertain_ranks(Report& report, const AllianceWords& words, const Session& session,
                         const Asked& asked, Streams streams);

}  // namespace entente
