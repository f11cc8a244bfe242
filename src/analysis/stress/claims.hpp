#pragma once

#include "analysis/stress/stress.hpp"
#include "witness/supply/survival.hpp"

#include <vector>

namespace entente {

/// When what runs out does so: a claim each. The view is the one that was asked.
std::vector<Survival> claims(const Stress& stress, const View& view);

}  // namespace entente
