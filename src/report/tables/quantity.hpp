#pragma once

#include "network/network.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// A quantity in its chain's unit; unknown where there is none, unlimited as such.
TableCell quantity_cell(const Network& network, ChainId chain, std::optional<Quantity> quantity);

/// The same from low to high: one number where they are equal, unknown where there is no upper bound.
TableCell quantity_cell(const Network& network, ChainId chain, Quantity low, Quantity high);

}  // namespace entente
