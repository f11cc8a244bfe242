#pragma once

#include "batch/plan/plan.hpp"
#include "batch/result/outcomes.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

#include <optional>

namespace entente {

/// Whether the call wants its alliances stored: -o names a file of SQLite.
bool is_stored(const AllianceWords& words);

/// Evaluates what the store of the call has not yet, of its shard. The outcomes, once the store holds all of them; nothing,
/// with the end in `exit`, where it is refused, was stopped, or holds a shard only: how to go on is then said.
std::optional<Outcomes> stored(const AllianceWords& words, const Session& session, const Plan& plan,
                               const Walk& all, Streams streams, Exit& exit);

/// `alliances merge TARGET SOURCE…`: unites stores of one plan.
Exit merge_stores(const Call& files, Streams streams);

}  // namespace entente
