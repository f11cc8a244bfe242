#pragma once

#include "network/network.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// A quantity in its chain's unit; unknown where there is none, unlimited as such.
TableCell quantity_cell(const Network& network, ChainId chain, std::optional<Quantity> quantity);

}  // namespace entente
