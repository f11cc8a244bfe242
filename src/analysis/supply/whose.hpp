#pragma once

#include "network/network.hpp"

#include <span>

namespace entente {

/// Whether a nation's demand counts, where that of some does: is it one of these? None named: everybody's counts.
bool counts(std::span<const NationId> whom, NationId nation);

/// Whose demand it is.
NationId nation_of(const Network& network, DemandId demand);

}  // namespace entente
