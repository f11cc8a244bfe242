#pragma once

#include "base/diagnostic.hpp"
#include "network/network.hpp"

namespace entente {

/// Warns of reports that contradict each other: a quantity above its capacity, a market whose in and out differ by more
/// than the tolerance of the weighting. Time O(n + m).
void warn_of_oddities(const Network& network, Diagnostics& diagnostics);

}  // namespace entente
