#pragma once

#include "network/view.hpp"

#include <span>

namespace entente {

/// How much each link carries.
struct Flow {
    Column<LinkId, Quantity> of_link;
    friend bool operator==(const Flow&, const Flow&) = default;
};

/// Whether every link carries between zero and its capacity, closed ones nothing, and what enters a node
/// leaves it, except at the starts, which may send, and at the demand, which may keep.
bool keeps_bounds(const Flow& flow, const View& view, std::span<const NodeId> starts, NodeId demand);

/// What the demand keeps: entering less leaving. `unlimited` or more is `unlimited`.
Quantity value(const Flow& flow, const View& view, NodeId demand);

}  // namespace entente
