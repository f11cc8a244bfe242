#pragma once

#include "base/amount.hpp"
#include "network/view.hpp"
#include "witness/reach.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Between which nodes a way leads, and what it may not touch.
struct Errand {
    std::vector<NodeId> starts;
    std::vector<NodeId> goals;
    Removed avoided = {};
    friend bool operator==(const Errand&, const Errand&) = default;
};

/// A way as a claim states it. Without links where a start is a goal.
struct Way {
    NodeId from;
    std::vector<LinkId> links;
    friend bool operator==(const Way&, const Way&) = default;
};

/// Whether a way begins at a start, follows open links from one to the next without meeting a node twice or
/// anything that is avoided, and ends at a goal.
bool leads(const Way& way, const View& view, const Errand& errand);

/// What its links cost together.
Cost cost_of(const Way& way, const View& view);

/// What remains to be paid at least from each node to a goal; nothing where no goal can be reached.
using Potential = Column<NodeId, std::optional<Cost>>;

/// Whether a potential is one: not above zero at goals, and along no open link does it fall by more than the
/// link costs. Then no way from a node costs less than the node's potential.
bool bounds(const Potential& potential, const View& view, const Errand& errand);

/// The least potential of the starts that are not avoided; nothing where they reach no goal.
std::optional<Cost> least(const Potential& potential, const Errand& errand);

/// Whether the potential proves that no way of the errand costs less than this one, which leads there.
bool proves_cheapest(const Potential& potential, const Way& way, const View& view, const Errand& errand);

/// Whether no link is in two of the ways.
bool share_no_link(std::span<const Way> ways);

/// Whether no node is in two of the ways, but where both begin or both end.
bool share_no_node(std::span<const Way> ways, const View& view);

/// What a way has paid at least when it enters and when it leaves a node.
struct Prices {
    Column<NodeId, Cost> before;
    Column<NodeId, Cost> after;
};

/// What so many ways cost together at least when each link, and if `nodes` each node that is neither start
/// nor goal, serves one of them: the dual of the flow, at these prices. Nothing where the prices are none:
/// above zero before a start, or rising within a node that may serve many.
std::optional<Wide> least_total(const Prices& prices, std::size_t ways, bool nodes, const View& view,
                                const Errand& errand);

}  // namespace entente
