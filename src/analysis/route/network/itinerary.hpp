#pragma once

#include "analysis/route/best/reliable.hpp"
#include "analysis/route/network/route_groups.hpp"
#include "analysis/route/route.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What a route means in its network.
struct Itinerary {
    Route route;

    double days = 0;               ///< of the links whose days are known
    std::size_t days_unknown = 0;  ///< trade links of which nobody knows them
    bool cost_estimated = false;   ///< at least one link's cost is

    Quantity capacity_low;   ///< of the narrowest link, unknown sizes taken as zero
    Quantity capacity_high;  ///< and taken as without bound
    bool capacity_estimated = false;
    std::vector<LinkId> closed = {};  ///< links of it that are not open, in order

    double reliability = 1;  ///< as far as risks are known
    std::size_t risks_known = 0;
    std::size_t risks_unknown = 0;

    std::vector<Required> needs = {};      ///< of its links, in order, each once
    std::vector<PassageId> passages = {};  ///< in order, each once
    std::vector<NationId> nations = {};    ///< in order, each once
    std::vector<OwnerId> owners = {};      ///< in order, each once
};

/// Reads open, capacity. Time O(links of the route and of the groups they are in).
Itinerary itinerary(const Network& network, const View& view, const NamedHazards& hazards,
                    const Route& route);

/// "TUR mine → USA mine → USA separate": the markets in order. Parallel links are named by their ids.
std::string words(const Network& network, const Route& route);

}  // namespace entente
