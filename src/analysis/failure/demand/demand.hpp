#pragma once

#include "network/network.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// Whose demand a question is about.
struct DemandOptions {
    std::optional<ChainId> chain = {};   ///< absent: the first, since quantities of chains do not add up
    std::optional<StageId> stage = {};   ///< absent: all of the chain; given, its chain is meant
    std::vector<NationId> nations = {};  ///< empty: all
};

/// From low to high, both included; high is `unlimited` where nobody knows a bound.
struct QuantityRange {
    Quantity low;
    Quantity high;
    friend bool operator==(const QuantityRange&, const QuantityRange&) = default;
};

/// All that is wanted at one market, sectors together.
struct DemandedMarket {
    NodeId market;
    QuantityRange size;  ///< one figure where one is known, else what bounds it
    friend bool operator==(const DemandedMarket&, const DemandedMarket&) = default;
};

/// The markets where something is wanted, in their order.
///
/// Reads       demanded, demand, and of the network which sizes are known. Where the network only has bounds,
///             and no change of the view sets a figure, the bounds hold as written.
/// Time        O(demands log demands).
std::vector<DemandedMarket> demanded_markets(const Network& network, const View& view,
                                             const DemandOptions& options = {});

/// All of them. A sum of `unlimited` or more is `unlimited`.
QuantityRange together(const std::vector<DemandedMarket>& demands);

}  // namespace entente
