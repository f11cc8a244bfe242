#pragma once

#include "analysis/route/route.hpp"
#include "analysis/route/search/way_length.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// How far each node has still to go: the length of the shortest way over passable links to any of `goals`,
/// each counted with the length it starts with; `no_way` where there is none.
/// Dijkstra backwards. Time O((n + m) log n).
Column<NodeId, WayLength> remaining(const View& view, const Column<LinkId, std::uint8_t>& passable,
                                    const Column<LinkId, Cost>& cost, const Column<NodeId, WayLength>& goals);

/// The ground on which routes are sought: what may be used, and how far it is at least from anywhere.
struct Terrain {
    const View* view{};
    std::vector<NodeId> sources;                    ///< that are not avoided; sorted, each once
    Column<NodeId, std::uint8_t> target;            ///< 1: a route ends here
    Column<LinkId, std::uint8_t> passable;          ///< open, not avoided, and leaving no target
    Column<NodeId, WayLength> to_go;                ///< to the nearest target
    std::vector<Column<NodeId, WayLength>> by_way;  ///< the same, by way of each group of `through`
    Column<NodeId, std::uint64_t> meets;            ///< which groups of `through` a node is in, a bit each
    std::optional<Column<NodeId, WayLength>> hops_to_go;  ///< only where hops are limited; cost is 0
    std::int64_t max_cost{};
    std::int64_t max_hops{};

    /// No way from here, with these groups met, is shorter.
    [[nodiscard]] WayLength at_least(NodeId node, std::uint64_t met) const;
    /// Whether a way this long up to a node may still reach a target within the limits, met groups aside.
    [[nodiscard]] bool within(WayLength so_far, NodeId node, WayLength to_go_here) const;
};

Terrain terrain(const View& view, const RouteEnds& ends, const RouteLimits& limits);

}  // namespace entente
