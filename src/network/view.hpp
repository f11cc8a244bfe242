#pragma once

#include "base/amount.hpp"
#include "base/column.hpp"
#include "network/change/edit.hpp"
#include "network/change/terms.hpp"
#include "network/ids.hpp"
#include "network/size.hpp"
#include "network/topology.hpp"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

struct Network;

/// What is true of a network under some assumptions: which links are open, what they cost, what they can
/// carry. All questions read a view; only a Trial edits one. A view made by hand or by a projection may leave
/// the columns after `quantity` empty where no question needs them.
struct View {
    std::shared_ptr<const Topology> shape;
    Column<LinkId, std::uint8_t> open;  ///< 1: usable
    Column<LinkId, Cost> cost;          ///< at least 0; small is near
    Column<LinkId, Quantity> capacity;  ///< at least 0; `unlimited` where there is no bound
    Column<LinkId, Quantity> quantity;  ///< as reported; 0 where nothing is, or its size is unknown

    /// Of projections, 1: of its quantity, or of a part, nothing is reported. Where there is none, 0 is not reported.
    Column<LinkId, std::uint8_t> unreported = {};
    Column<LinkId, Cost> value = {};                  ///< money reported; 0 where nothing is
    Column<LinkId, std::optional<double>> risk = {};  ///< chance of failing in the period, passages included

    Column<ProductionId, std::uint8_t> producing = {};  ///< 1: something, perhaps unknown, enters here
    Column<ProductionId, Quantity> production = {};     ///< as reported, else the capacity; 0 when closed
    Column<ProductionId, Quantity> production_capacity = {};  ///< as stated, else as reported; 0 when closed
    Column<ProductionId, Cost> production_cost = {};
    Column<DemandId, std::uint8_t> demanded = {};  ///< 1: something, perhaps of unknown size, is wanted
    Column<DemandId, Quantity> demand = {};
    Column<NodeId, Quantity> stock = {};
    Column<NodeId, Quantity> export_limit = {};  ///< `unlimited` where nothing limits what leaves
    Column<NodeId, Quantity> import_limit = {};
    Column<AgreementId, State> state = {};

    const Network* network = nullptr;  ///< whose view it is; none for one made by hand or by a projection
    Unknown unknown = Unknown::zero;
    Ledger ledger = {};              ///< what trials say of each cell, so that they compose
    std::vector<Cell> journal = {};  ///< cells that may differ from those of the network's own view

    [[nodiscard]] const Topology& topology() const { return *shape; }
    [[nodiscard]] IdRange<NodeId> nodes() const { return shape->nodes(); }
    [[nodiscard]] IdRange<LinkId> links() const { return shape->links(); }

    friend bool operator==(const View&, const View&) = default;
};

}  // namespace entente
