#pragma once

#include "analysis/failure/points/stands_for.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

struct LinkPairOptions {
    /// Of a projection: how many links each one is, so that parallel ones shown as one are not lost together.
    StandsFor stands_for = {};
};

/// How many ordered pairs of nodes no longer reach each other without a link.
struct LinkLoss {
    LinkId link;
    std::uint64_t lost{};
    friend bool operator==(const LinkLoss&, const LinkLoss&) = default;
};

/// Links without which some node can no longer reach another, in the order of links.
///
/// Reads       open.
/// Definition  s reaches t if open links lead from s to t, s ≠ t. A link from u to v loses pairs if nothing else leads from u
///             to v; lost are the pairs s, t all whose ways take it. Parallel links stand in for each other, and so do
///             links that are shown as one.
/// Method      Lost pairs begin with what reaches v by the link alone and end with what u reaches by it alone; the fewer of
///             the two are asked one by one.
/// Ties        none. No links: none.
/// Time        O(n + m) for the links within strong components that are no strong bridges; for each other link a search
///             that ends where another way is found; at worst O(n m) a link. Memory O(n + m).
/// Checked by  Boost.Graph's transitive closure with each link taken out; networkx.
std::vector<LinkLoss> link_pairs(const View& view, const LinkPairOptions& options = {});

}  // namespace entente
