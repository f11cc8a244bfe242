#pragma once

#include "network/network.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// Whose demand a question is about.
struct DemandOptions {
    std::optional<ChainId> chain = {};    ///< absent: the first, since quantities of chains do not add up
    std::optional<StageId> stage = {};    ///< absent: all of the chain; given, its chain is meant
    std::vector<NationId> nations = {};   ///< empty: all
};

/// All that is wanted at one market, sectors together.
struct DemandedMarket {
    NodeId market;
    std::optional<Quantity> size;  ///< nothing where a sector's is unknown
    friend bool operator==(const DemandedMarket&, const DemandedMarket&) = default;
};

/// The markets where something is wanted, in their order.
///
/// Reads       demanded, demand, and of the network which sizes are known. A size that only has bounds is
///             unknown unless a change of the view gives it one value.
/// Time        O(demands).
std::vector<DemandedMarket> demanded_markets(const Network& network, const View& view,
                                             const DemandOptions& options = {});

/// The known sizes together.
Quantity known(const std::vector<DemandedMarket>& demands);

}  // namespace entente
