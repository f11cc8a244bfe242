#pragma once

#include "network/grid/parts.hpp"
#include "network/network.hpp"
#include "witness/supply/bound.hpp"

#include <optional>

namespace entente {

/// Takes things out of a view one by one, adding up what bounds let through.
struct Closing {
    const Network& network;
    View& view;
    Parts most;  ///< that anything carries
    Wide sum = 0;

    [[nodiscard]] Parts amount(Quantity quantity, StageId stage) const;
    [[nodiscard]] StageId stage(NodeId market) const { return network.markets[market].stage; }

    void close_trade(NodeId market, bool exports);
    void close_plants(NodeId market);
    /// What can carry nothing lets nothing past.
    void close_empty();

    /// Whether the network knows the bound.
    bool close(const BoundText& bound);

private:
    void count(Quantity quantity, StageId stage) { sum += amount(quantity, stage).units; }
    bool close_link(std::optional<LinkId> link);
    bool close_production(std::optional<ProductionId> production);
};

}  // namespace entente
