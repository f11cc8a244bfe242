#pragma once

#include "network/grid/grid.hpp"
#include "network/network.hpp"
#include "witness/supply/bound.hpp"

#include <optional>

namespace entente {

/// Takes things out of a view one by one, adding up what bounds let through.
struct Closing {
    Closing(const Network& of, View& under, const Grid& grid)
        : network(of), view(under), most(grid.most), most_wanted(grid.most_wanted) {}

    const Network& network;
    View& view;
    Parts most;         ///< that anything carries
    Parts most_wanted;  ///< what an unlimited demand wants
    Wide sum = 0;

    [[nodiscard]] Parts amount(Quantity quantity, StageId stage) const;
    /// What a demand wants.
    [[nodiscard]] Parts wanted(DemandId demand) const;
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
