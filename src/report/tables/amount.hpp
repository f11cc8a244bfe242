#pragma once

#include "network/grid/parts.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace entente {

/// An amount of a chain's quanta in the chain's unit.
TableCell in_units(const ChainRecord& chain, Quantity amount);
TableCell in_units(const ChainRecord& chain, Wide quanta);

/// The same; unknown where there is none.
TableCell in_units(const ChainRecord& chain, std::optional<Quantity> amount);

/// A size: its figure, else the interval, else unknown.
TableCell in_units(const ChainRecord& chain, const Size& size);

/// From low to high in the chain's unit: one number where they are equal; without an upper bound "low or more", and
/// unknown where nothing is known of the lower one either.
TableCell in_units(const ChainRecord& chain, Quantity low, Quantity high);
TableCell in_units(const ChainRecord& chain, Wide low, Wide high, bool open_ended);

/// So many percent of a whole. None of anything is 0; of what is without bound nobody knows the share, which then is not a
/// number, and so is unknown in a cell.
double percent(const Network& network, ChainId chain, Parts part, Parts whole);

/// By what an amount with two ends is ranked: its larger end, all that is without bound alike, then its smaller one. The larger
/// pair comes first.
std::pair<Parts, Parts> rank(const Network& network, ChainId chain, Parts one, Parts other);

/// What is to be said of tables in which something is without bound; nothing where nothing is. `ranked`: their rows are, by what
/// may have no bound.
std::optional<std::string> note_of_unlimited(std::span<const Table> tables, bool ranked);

/// Money per unit, or in all.
TableCell in_money(Cost cost);

/// The chain of a market or link.
const ChainRecord& chain_of(const Network& network, NodeId market);
const ChainRecord& chain_of(const Network& network, LinkId link);

}  // namespace entente
