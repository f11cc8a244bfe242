#pragma once

#include "analysis/failure/cuts/smallest_cut.hpp"
#include "analysis/failure/cuts/smallest_groups.hpp"
#include "analysis/failure/demand/demand.hpp"
#include "network/network.hpp"
#include "witness/supply/bound.hpp"

#include <cstddef>
#include <vector>

namespace entente {

struct DemandCutOptions {
    DemandOptions demand = {};           ///< whose
    SmallestGroupsOptions nations = {};  ///< how far sets of nations are looked for
};

/// The narrowest place on the way to a demand, with sizes of unknown things as the view takes them.
struct CapacityCut {
    SupplyBound bound;  ///< what the cut consists of, and its capacity
    SupplyFlow flow;    ///< reaches it, so that no smaller cut exists
};

/// What stands between all production and one demand.
struct DemandCut {
    DemandedMarket demand;
    bool reached = false;
    SmallestCut links;                ///< trade links, plants and processing, of any nation
    SmallestCut markets;              ///< of other nations
    std::vector<NationId> nations;    ///< that `smallest_nations` counts: all ranked others
    SmallestGroups smallest_nations;  ///< by index in `nations`
    CapacityCut capacity;
};

struct DemandCuts {
    Unknown unknown = Unknown::zero;  ///< what sizes nobody knows are taken to be; ask once for each
    std::vector<DemandCut> cuts;      ///< in the order of markets
};

/// Minimum cuts of each demand: in things that must fail together, and in capacity.
///
/// Reads       open, producing, capacity, production_capacity, export_limit, import_limit, demanded, demand.
/// Definition  structural: the fewest links, markets of other nations, or other nations whose loss leaves no
///             path from any production to the demand; sizes do not matter. Capacity: the minimum cut between
///             all production and the demand; bounds are links, processing, production and what a market may
///             export or import, each counted in what recovery leaves of it at the demanded stage.
/// Ties        smallest links and markets: those nearest to production. Nations: all. Capacity: the cut nearest
///             to the demand.
/// Unreachable demands need no failure, and their capacity cut is 0.
/// Time        per demand a maximum flow for each of links, markets and capacity, and `smallest_groups`.
/// Checked by  the claims SupplyBound and SupplyFlow, which have one value; removal.
DemandCuts demand_cuts(const Network& network, const View& view, const DemandCutOptions& options = {});

}  // namespace entente
