#pragma once

#include "analysis/route/best/reliable.hpp"
#include "analysis/route/groups.hpp"
#include "network/element.hpp"
#include "network/network.hpp"

#include <vector>

namespace entente {

/// Elements of a network as groups that fail whole, and which element each group is.
struct NamedGroups {
    Groups groups;
    Column<GroupId, Element> element;
};

/// The elements of these kinds that a route can touch, in the order of kinds as given, then ids. An agreement
/// holds the links that are closed without it; a nation, bloc or market its markets; others their links.
NamedGroups route_groups(const Network& network, const std::vector<ElementKind>& kinds);

/// Everything that has a risk of its own, or could have: nations, passages, plants and links.
struct NamedHazards {
    Hazards hazards;
    Column<GroupId, Element> element;
};
NamedHazards route_hazards(const Network& network);

}  // namespace entente
