#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// What is taken out of a network to see who depends on it.
struct Removed {
    std::vector<NodeId> nodes;
    std::vector<LinkId> links;
    friend bool operator==(const Removed&, const Removed&) = default;
};

/// Which nodes goods from any of the starts can reach without what is removed: 1 where they can.
///
/// Reads       open.
/// Definition  a start reaches itself unless it is removed; then along open links, in their direction.
/// Time        O(n + m); memory O(n + m).
Column<NodeId, std::uint8_t> reached(const View& view, std::span<const NodeId> starts,
                                     const Removed& removed = {});

/// Whether the demand can be reached, and cannot once `removed` is gone: all it gets passes there.
/// A demand that is itself removed counts as one that cannot be reached.
bool depends(const View& view, std::span<const NodeId> starts, NodeId demand, const Removed& removed);

/// How many pieces the nodes that are not removed fall into, when open links are walked in both directions.
std::size_t pieces(const View& view, const Removed& removed = {});

}  // namespace entente
