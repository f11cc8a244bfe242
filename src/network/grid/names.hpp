#pragma once

#include "network/grid/grid.hpp"
#include "network/label.hpp"

#include <string>
#include <string_view>

namespace entente {

std::string_view word(ArcKind kind);

/// What the arc stands for, by label: a link, a production, a market, or a market and sector ("DEU:magnet/cars").
/// Together with its kind and step it is the arc's only.
std::string name(const Grid& grid, std::uint32_t arc);

}  // namespace entente
