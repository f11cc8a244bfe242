#pragma once

#include "network/network.hpp"
#include "witness/supply/bound.hpp"

#include <span>
#include <vector>

namespace entente {

/// A network as capacities see it: each market has a side where imports arrive and one where exports leave,
/// and all production comes from one source. Amounts count the demanded stage's content.
struct Bounded {
    View view;
    NodeId source;
    NodeId demand;
    Column<LinkId, BoundText> bound;  ///< what each link stands for, by name
};

/// Reads       open, capacity, producing, production_capacity, export_limit, import_limit.
/// Links and productions that cannot lead to the demanded stage are closed. Time O(n + m).
Bounded bounded(const Network& network, const View& view, NodeId demand);

}  // namespace entente
