#pragma once

#include "analysis/loss/loss.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <string>

namespace entente {

/// An amount of a chain as counted at its last stage, where losses of all stages can be compared; infinite where it is without
/// bound.
double counted(const Network& network, ChainId chain, Parts parts);
/// The unit of that: "t Nd+Pr", or "t Nd+Pr at magnet" where what other stages lose makes it matter.
std::string counted_unit(const Network& network, ChainId chain);

/// From low to high; one number where they are equal.
TableCell counted_cell(const Network& network, ChainId chain, Parts one, Parts other);

/// An amount with its unit, as people write it: "1,200 t", "an amount without bound".
std::string amount_text(const Network& network, ChainId chain, Parts parts);

/// Whom a loss hits, those left out whose own demand does not count: "DEU 120, FRA 40; USA gains 12".
std::string hit_text(const Network& network, ChainId chain, const Loss& loss, std::size_t most);

/// What a loss says of the element, in plain words: is it vital, or busy and replaceable, or idle. `for_some`: only the
/// demand of some nations counts.
std::string judgement(const Network& network, ChainId chain, const Loss& loss, bool for_some);

/// What carries more instead: "MYS → DEU, magnet +120". The first `most`; 0: all.
std::string stand_ins(const Network& network, const Grid& grid, const Loss& loss, std::size_t most);

}  // namespace entente
