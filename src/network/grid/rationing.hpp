#pragma once

#include "network/grid/grid.hpp"

namespace entente {

/// Sets what the network's rationing says of a grid: into how many steps each demand is divided, whose unmet demand
/// weighs more, and the penalty of the last step.
///
/// Definition  fair: equal steps, each dearer to leave unmet than the one before. price: one step. priority: one step,
///             dearer the earlier a demand's sector, nation or bloc is named; of several names the first counts. All
///             penalties of a grid stay below 2^60 together with the last.
void ration(Grid& grid);

}  // namespace entente
