#pragma once

#include "analysis/centrality/route/distance_table.hpp"
#include "analysis/centrality/route/packed_links.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Links that lie on a cheapest route between their own ends; no other lies on any cheapest route, so whoever follows
/// only these finds the same routes, sooner.
struct UsefulLinks {
    PackedLinks links;
    std::vector<std::uint32_t> slot;  ///< where each was among all
};

/// Picks them out of all, into memory that is reused. Time O(n + m).
void pick(const PackedLinks& links, const DistanceTable& table, UsefulLinks& useful);

}  // namespace entente
