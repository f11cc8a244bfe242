#pragma once

#include "analysis/route/alternatives/disjoint.hpp"
#include "analysis/route/alternatives/replacement.hpp"
#include "analysis/route/alternatives/unshared.hpp"
#include "analysis/route/best/cheapest.hpp"
#include "analysis/route/best/opening.hpp"
#include "analysis/route/best/reliable.hpp"
#include "analysis/route/best/widest.hpp"
#include "analysis/route/network/itinerary.hpp"
#include "analysis/route/network/route_ends.hpp"
#include "analysis/route/network/route_groups.hpp"
#include "network/element.hpp"
#include "network/network.hpp"
#include "witness/claim.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

struct RoutesOptions {
    std::vector<Element> avoid = {};
    std::vector<Element> through = {};  ///< nations, blocs and markets; a route meets each
    std::optional<Cost> max_cost = {};  ///< thousandths of money per unit of the chain
    std::optional<std::size_t> max_hops = {};
    std::size_t count = 5;  ///< cheapest routes
    bool ties = false;      ///< and those that cost as much as the last
    std::size_t apart = 2;  ///< routes of each disjoint set
    std::vector<ElementKind> unshared = {ElementKind::passage, ElementKind::nation, ElementKind::bloc,
                                         ElementKind::owner, ElementKind::agreement};
};

/// All that is to be said of the routes between two places.
struct RoutesAnswer {
    RouteEnds ends;
    CheapestRoutes cheapest;
    WidestRoute widest;
    ReliableRoute reliable;
    DisjointRoutes disjoint;  ///< no common market on the way
    UnsharedRoutes unshared;  ///< no common element of the kinds asked for
    NamedGroups unshared_groups;
    Replacements replacements;  ///< for the best route's markets, links and elements
    NamedGroups replaced_groups;
    OpeningRoute opening;  ///< where there is no route: what would have to be opened
    NamedHazards hazards;
};

/// What ways lead from there to here, and what else could be done.
///
/// Reads       open, cost, capacity.
/// Definition  each part is the question of its name; `avoid`, `through` and the limits hold for all but the
///             disjoint routes, for which `avoid` alone does. The cost is that of the links as written, a unit of
///             content each: what recovery loses on the way is not added.
/// Unreachable nothing but `opening`.
RoutesAnswer routes(const Network& network, const View& view, const RouteEnds& ends,
                    const RoutesOptions& options = {});

/// What proves it: the cheapest route by potentials, the list, the disjoint routes by prices; or that there is
/// none. Nothing where `through` or limits leave no short proof.
std::vector<Claim> claims(const Network& network, const RoutesAnswer& answer, const RoutesOptions& options);

}  // namespace entente
