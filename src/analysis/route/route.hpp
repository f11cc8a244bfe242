#pragma once

#include "network/view.hpp"
#include "witness/reach.hpp"

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Routes begin at any node of `from` and end at the first node of `to` they meet. They may pass other nodes
/// of `from`: what one nation makes can go by way of another that makes it too.
struct RouteEnds {
    std::vector<NodeId> from;
    std::vector<NodeId> to;
};

/// What every route has to keep to.
struct RouteLimits {
    Removed avoid = {};                             ///< nodes and links no route may touch
    std::vector<std::vector<NodeId>> through = {};  ///< a route meets at least one node of each; at most 64
    std::optional<Cost> max_cost = {};
    std::optional<std::size_t> max_hops = {};  ///< links
    std::size_t work = 5'000'000;  ///< comparisons before a search that may take exponential time is given up
};

/// A way without loops: no node twice. Without links where a node is both source and target.
struct Route {
    NodeId from;
    NodeId to;
    std::vector<LinkId> links;      ///< in order
    Cost cost{};                    ///< the sum over its links
    Quantity capacity = unlimited;  ///< of its narrowest link
    friend bool operator==(const Route&, const Route&) = default;
};

/// The order in which routes are listed: cost, then number of links, then link ids, then the first node.
/// Total: two routes that compare equal are the same.
std::strong_ordering compare(const Route& a, const Route& b);

/// A route along links that follow each other, with its numbers from the view.
Route route_along(const View& view, NodeId from, std::span<const LinkId> links);

/// The nodes of a route in order, both ends included.
std::vector<NodeId> nodes_of(const View& view, const Route& route);

}  // namespace entente
