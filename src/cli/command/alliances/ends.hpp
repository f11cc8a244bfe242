#pragma once

#include "batch/answer/asked.hpp"
#include "cli/command.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

#include <optional>

namespace entente {

/// Whether the call chooses what unknown sizes count as.
bool says_unknown(const Call& said);

/// Adds what is best with unknown sizes as zero and, where that was evaluated too, without bound, and whether both ends
/// agree; else how the other end is seen. Nothing where all sizes are known.
void add_ends(Report& report, const AllianceWords& words, const Session& session, const Asked& asked,
              const std::optional<Asked>& unbounded);

}  // namespace entente
