#pragma once

#include "analysis/supply/supply.hpp"
#include "cli/session/session.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// The supply of the session's chain with unknown sizes at their other end than in its view.
Supply supply_at_other_end(const Session& session);

/// That the answer takes unknown sizes at one end only, and how to see the other; none where the ends do not differ.
std::optional<std::string> note_of_one_end(const Session& session);

/// Keeps what the call looks at: a stage, a nation at either end of a link, and whose view is taken.
void keep_supply_asked(Table& table, const Session& session);

}  // namespace entente
