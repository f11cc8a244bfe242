#pragma once

#include "analysis/supply/supply.hpp"
#include "cli/session/session.hpp"
#include "report/table.hpp"

namespace entente {

/// The supply of the session's chain with unknown sizes at their other end than in its view.
Supply supply_at_other_end(const Session& session);

/// Keeps what the call looks at: a stage, a nation at either end of a link, and whose view is taken.
void keep_supply_asked(Table& table, const Session& session);

}  // namespace entente
