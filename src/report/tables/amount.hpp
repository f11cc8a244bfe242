#pragma once

#include "network/network.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// An amount of a chain's quanta in the chain's unit.
TableCell in_units(const ChainRecord& chain, Quantity amount);
TableCell in_units(const ChainRecord& chain, Wide quanta);

/// The same; unknown where there is none.
TableCell in_units(const ChainRecord& chain, std::optional<Quantity> amount);

/// A size: its figure, else the interval, else unknown.
TableCell in_units(const ChainRecord& chain, const Size& size);

/// From low to high in the chain's unit: one number where they are equal, unknown where there is no upper bound.
TableCell in_units(const ChainRecord& chain, Quantity low, Quantity high);
TableCell in_units(const ChainRecord& chain, Wide low, Wide high, bool open_ended);

/// Money per unit, or in all.
TableCell in_money(Cost cost);

/// The chain of a market or link.
const ChainRecord& chain_of(const Network& network, NodeId market);
const ChainRecord& chain_of(const Network& network, LinkId link);

}  // namespace entente
