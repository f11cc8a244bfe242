#pragma once

#include "network/network.hpp"

#include <optional>

namespace entente {

/// How much of an amount at one stage is left of it at a later stage of the same chain, after the recovery of
/// every stage between. Each stage rounds down to whole quanta; `unlimited` stays so. Nothing where the one
/// stage does not lead to the other.
std::optional<Quantity> arriving(const Network& network, Quantity amount, StageId at, StageId wanted);

}  // namespace entente
