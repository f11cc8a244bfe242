#pragma once

#include "network/network.hpp"
#include "report/diagram/diagram.hpp"

#include <optional>

namespace entente {

/// Where a nation lies: what is written of it, else its capital; nothing where neither is known.
std::optional<Position> place_of(const NationRecord& nation);

/// Gives all figures, labels and lines of a diagram of nations, blocs and passages their places on a map, and adds that map
/// as its ground. What lies close is moved apart with its name as little as need be, and what so comes off its place (its
/// outline no longer holds it) has its `home` set, with a thin line to a dot there. Blocs stand beside their members, and
/// what has no place in a row below the map.
///
/// Reads       figures and labels that are measured.
/// Time        that of `inflated`, `label_beside` and `bend`.
void lay_out_on_earth(Diagram& diagram, const Network& network);

}  // namespace entente
