#pragma once

#include "network/network.hpp"
#include "witness/verdict.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// What an arc of a chain's grid carries, in parts. A link, production, demand (with its sector and step), or a side of
/// a market, by label.
struct ArcFlowText {
    std::string kind;  ///< production, link, surge, imports, exports or demand
    std::string name;
    std::uint32_t step{};
    std::int64_t flow{};
    friend bool operator==(const ArcFlowText&, const ArcFlowText&) = default;
};

/// What one part more costs where a market imports, keeps and exports, in costs of the grid.
struct MarketPriceText {
    std::string market;
    std::int64_t imports{};
    std::int64_t keep{};
    std::int64_t exports{};
    friend bool operator==(const MarketPriceText&, const MarketPriceText&) = default;
};

/// These flows are a supply of a chain, and none costs less, penalties of unmet demand included: at these prices no
/// change of any flow pays.
struct BestSupply {
    std::string chain;
    Unknown unknown = Unknown::zero;
    std::vector<ArcFlowText> flows;       ///< those above zero
    std::vector<MarketPriceText> prices;  ///< of every market of the chain
    friend bool operator==(const BestSupply&, const BestSupply&) = default;
};

/// Whether every flow keeps its bounds, what enters a node leaves it, and the prices prove the flows best
/// (complementary slackness); and whether the prices are the least: each the cost of some change that brings one part
/// there. Reads what Supply reads. Time O((n + m) log m).
Verdict check(const BestSupply& claim, const Network& network, const View& view);

}  // namespace entente
