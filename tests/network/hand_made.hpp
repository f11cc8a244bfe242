#pragma once

#include "network/view.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace entente {

/// From, to, cost and capacity of a link, by the numbers of its nodes.
struct HandMadeLink {
    std::uint32_t from;
    std::uint32_t to;
    std::int64_t cost = 1;
    std::int64_t capacity = 1;
};

/// A view of so many nodes and these links, all open, each carrying its capacity.
inline View hand_made(std::size_t nodes, const std::vector<HandMadeLink>& links) {
    Column<LinkId, Ends> ends;
    View view;
    for (const auto& link : links) {
        ends.push_back({NodeId{link.from}, NodeId{link.to}});
        view.open.push_back(1);
        view.cost.push_back(Cost{link.cost});
        view.capacity.push_back(Quantity{link.capacity});
        view.quantity.push_back(Quantity{link.capacity});
    }
    view.shape = std::make_shared<const Topology>(nodes, std::move(ends));
    return view;
}

}  // namespace entente
