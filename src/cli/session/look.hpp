#pragma once

#include "cli/session/session.hpp"

#include <optional>

namespace entente {

/// Finds what the call wants looked at (--chain, --stage, --nation, --for). How to end where the network has no such
/// thing, which is said on `err`.
std::optional<Exit> look(const Common& common, Session& session, Streams streams);

}  // namespace entente
