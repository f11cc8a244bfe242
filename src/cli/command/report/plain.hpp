#pragma once

#include "cli/session/session.hpp"
#include "report/page/page.hpp"

#include <vector>

namespace entente {

/// The pictures of a page without script: the map, the nations and the markets of the session's chain.
std::vector<PagePicture> plain_pictures(const Session& session);

}  // namespace entente
