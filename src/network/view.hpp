#pragma once

#include <memory>

#include "base/amount.hpp"
#include "network/topology.hpp"

namespace entente {

/// What is true of a network under some assumptions: which links are open, what they cost, what they can
/// carry. All questions read a view; only a Trial edits one.
struct View {
    std::shared_ptr<const Topology> shape;
    Column<LinkId, std::uint8_t> open;      ///< 1: usable
    Column<LinkId, Cost> cost;              ///< at least 0; small is near
    Column<LinkId, Quantity> capacity;      ///< at least 0; `unlimited` where there is no bound
    Column<LinkId, Quantity> quantity;      ///< as reported; 0 where nothing is

    [[nodiscard]] const Topology& topology() const { return *shape; }
    [[nodiscard]] IdRange<NodeId> nodes() const { return shape->nodes(); }
    [[nodiscard]] IdRange<LinkId> links() const { return shape->links(); }
};

}  // namespace entente
