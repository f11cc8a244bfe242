#pragma once

#include "cli/command/report/asking.hpp"
#include "cli/session/session.hpp"

#include <string>

namespace entente {

/// The explorers of all plans of the file, as JSON: an array of {"plan", "unknown", "explorer"}, and where sizes are unknown
/// for both ends. Asks `entente alliances` for each that a page can hold; why another is left out stands in `refused`.
std::string plans(Session& session, Asking& asking, unsigned threads);

}  // namespace entente
