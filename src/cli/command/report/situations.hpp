#pragma once

#include "cli/session/session.hpp"

#include <string>

namespace entente {

/// What flows in the unchanged network and in every scenario of its file, at both ends of what nobody knows, as JSON: an
/// array of {"scenario": name or "", …`page_situation`}. A scenario that contradicts itself is left out.
std::string situations(const Session& session);

}  // namespace entente
