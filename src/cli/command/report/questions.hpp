#pragma once

#include "cli/command/report/asking.hpp"
#include "cli/command/report/words.hpp"
#include "cli/session/session.hpp"

#include <string>

namespace entente {

/// The id of the session's chain; empty where the network has none.
std::string chain_word(const Session& session);

/// Asks all that a page tells, but for its plans: what the file holds, and of each chain supply (in every scenario),
/// chokepoints, concentration, routes and the forecast.
void ask_all(Asking& asking, const Session& session, const ReportWords& words);

}  // namespace entente
