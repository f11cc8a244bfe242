#pragma once

#include "network/grid/parts.hpp"
#include "network/label.hpp"
#include "network/network.hpp"
#include "witness/supply/bound.hpp"
#include "witness/verdict.hpp"

#include <string>
#include <vector>

namespace entente {

/// While all of `failed` have failed, these demands want `wanted` and no more than `most` can reach them: whatever
/// does passes one of the bounds, and they let through no more together. Amounts are in parts.
///
/// What fails is an element, or "exports" of a nation, or "plants" of a market: what is produced there and processed
/// into it.
struct Shortfall {
    std::string chain;
    Unknown unknown = Unknown::zero;
    std::vector<ElementText> failed;
    std::vector<std::string> demands;  ///< labels of markets
    std::vector<BoundText> bounds;
    Parts wanted;
    Parts most;
    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

/// Reads open, capacity, producing, production_capacity, export_limit, import_limit, demanded, demand.
/// Time O((n + m) log m).
Verdict check(const Shortfall& claim, const Network& network, const View& view);

}  // namespace entente
