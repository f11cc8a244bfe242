#pragma once

#include "analysis/supply/supply.hpp"
#include "witness/supply/best_supply.hpp"
#include "witness/supply/shortfall.hpp"

#include <vector>

namespace entente {

/// The claim that a supply is one, and best.
BestSupply claim(const Supply& supply);

/// For each of its shortages the claim that no supply could serve these demands more, while all of `failed` have failed.
std::vector<Shortfall> shortfalls(const Supply& supply, const std::vector<ElementText>& failed = {});

}  // namespace entente
