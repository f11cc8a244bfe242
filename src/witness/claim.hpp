#pragma once

#include "network/network.hpp"
#include "witness/piece/break.hpp"
#include "witness/route_claim.hpp"
#include "witness/supply/best_supply.hpp"
#include "witness/supply/bound.hpp"
#include "witness/supply/dependence.hpp"
#include "witness/supply/shortfall.hpp"
#include "witness/supply/survival.hpp"
#include "witness/verdict.hpp"

#include <optional>
#include <variant>

namespace entente {

/// Anything an answer claims and anyone can check. Claims name what they speak of by text, so that they hold
/// without the network they were made from.
using Claim = std::variant<Dependence, Unsupplied, SupplyBound, SupplyFlow, Break, RingBreak, CheapestWay,
                           WayList, DisjointWays, NoWay, BestSupply, Shortfall, Survival>;

/// Whether a claim holds in a view, from the network alone. Names the network does not know make it fail.
Verdict check(const Claim& claim, const Network& network, const View& view);

/// What the view must take unknown sizes to be, for the claim to be about it; nothing where that is the same.
std::optional<Unknown> assumption_of(const Claim& claim);

}  // namespace entente
