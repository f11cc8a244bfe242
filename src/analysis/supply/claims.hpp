#pragma once

#include "analysis/supply/supply.hpp"
#include "witness/supply/best_supply.hpp"

namespace entente {

/// The claim that a supply is one, and best.
BestSupply claim(const Supply& supply);

}  // namespace entente
