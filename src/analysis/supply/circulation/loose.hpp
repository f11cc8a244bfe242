#pragma once

#include "analysis/supply/circulation/network_simplex.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What two circulations must agree in for `loose` to count them as equally good.
enum class Alike : std::uint8_t { cost, cost_and_tie };

/// The arcs whose flow is not the same in all circulations that are as good as this one: 1 for each of them.
///
/// Definition  an arc with a change of flow that lies on a circle of changes which cost nothing together, and do not only
///             take back each other: its ends are strongly connected by such changes, and it is no bridge there, whatever
///             the direction. (Where it is none, one end still reaches the other without it, and its own change leads back.)
/// Time        O(arcs) where no arc outside the tree is tied, else O(nodes + arcs + tied arcs × log of them).
/// Checked by  enumeration of all circulations of small problems; the definition, by search for a way back from each arc.
std::vector<std::uint8_t> loose(const NetworkSimplex& simplex, Alike alike);

/// Whether there is another circulation of the same cost and tie. Does not hang on the basis.
bool ambiguous(const NetworkSimplex& simplex);

}  // namespace entente
