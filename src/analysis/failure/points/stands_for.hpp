#pragma once

#include "network/projection/projection.hpp"
#include "network/view.hpp"

#include <cstdint>

namespace entente {

/// How many links of the network each link of a projection is.
using StandsFor = Column<LinkId, std::uint32_t>;

/// For a projection of the view: only open links count, and one that is closed is 0.
StandsFor stands_for(const Projection& shown, const View& view);

}  // namespace entente
