#pragma once

#include "analysis/route/route.hpp"

#include <cstdint>
#include <vector>

namespace entente {

using GroupId = Id<struct GroupTag>;

/// Things that fail whole, each with all that goes with it: a passage with its links, a nation with its
/// markets, an owner, a bloc, an agreement. A node or link may be in several, or in none.
struct Groups {
    std::size_t count{};
    Column<NodeId, std::vector<GroupId>> of_node;  ///< ascending
    Column<LinkId, std::vector<GroupId>> of_link;  ///< ascending

    [[nodiscard]] IdRange<GroupId> ids() const { return IdRange<GroupId>(count); }
};

/// The groups a route touches, its ends included; ascending, each once.
std::vector<GroupId> groups_of(const View& view, const Groups& groups, const Route& route);

/// What goes when a group fails.
Removed members(const Groups& groups, GroupId group);

/// 1: the group holds every source or every target, so that no route can do without it.
Column<GroupId, std::uint8_t> at_every_end(const Groups& groups, const RouteEnds& ends);

}  // namespace entente
