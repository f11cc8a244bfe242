#pragma once

#include "network/grid/grid.hpp"

#include <cstdint>
#include <vector>

namespace entente {

// The arcs that one nation can close against others, ascending.

/// The export sides of all its markets: nothing that it has or that passes it goes to another nation.
std::vector<std::uint32_t> exports_of(const Grid& grid, NationId actor);

/// Production and processing of named plants in other nations whose owner is at home there.
std::vector<std::uint32_t> plants_abroad(const Grid& grid, NationId actor);

/// Trade with each other nation, at all stages: by nation it goes to.
Column<NationId, std::vector<std::uint32_t>> trade_of(const Grid& grid, NationId actor);

}  // namespace entente
