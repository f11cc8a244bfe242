#pragma once

#include "network/network.hpp"
#include "report/tables/supply.hpp"

#include <string>

namespace entente {

/// A network before some changes and after them.
struct PageChange {
    const View& before;
    const View& after;
    SupplyEnds supply_before, supply_after;  ///< of one chain
};

/// Where what pages show after a change differs from what they show before it, as JSON: `lines` and `states` as pairs of
/// place and value, and for the chain the rows of what flows that are others now, in the order of places; a row that is
/// no longer there is its place alone.
std::string page_difference(const Network& network, const PageChange& change);

}  // namespace entente
