#pragma once

#include "base/diagnostic.hpp"
#include "network/network.hpp"

namespace entente {

/// Warns of what is legal and probably not meant: a demand that nothing produced can reach, capacity that nothing feeds,
/// a quantity above its capacity, a market whose reports do not add up within the tolerance of the weighting.
/// Time O(n + m).
void warn_of_oddities(const Network& network, Diagnostics& diagnostics);

}  // namespace entente
