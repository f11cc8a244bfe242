#pragma once

#include "base/column.hpp"
#include "network/ids.hpp"

#include <span>
#include <vector>

namespace entente {

/// Where a link leaves and where it enters.
struct Ends {
    NodeId from;
    NodeId to;
    friend bool operator==(const Ends&, const Ends&) = default;
};

/// Which nodes there are and which links join them. Immutable; links may be parallel. Numbers (costs,
/// capacities, whether a link is open) live beside it in a View, indexed by id.
class Topology {
public:
    Topology() = default;

    /// Every end must be below `nodes`. Time and memory O(nodes + links).
    Topology(std::size_t nodes, Column<LinkId, Ends> links);

    [[nodiscard]] IdRange<NodeId> nodes() const { return IdRange<NodeId>(nodes_); }
    [[nodiscard]] IdRange<LinkId> links() const { return links_.ids(); }
    [[nodiscard]] NodeId from(LinkId link) const { return links_[link].from; }
    [[nodiscard]] NodeId to(LinkId link) const { return links_[link].to; }

    /// Links that leave a node, in the order of their ids.
    [[nodiscard]] std::span<const LinkId> leaving(NodeId node) const {
        return part(leaving_, leaving_start_, node);
    }
    /// Links that enter a node, in the order of their ids.
    [[nodiscard]] std::span<const LinkId> entering(NodeId node) const {
        return part(entering_, entering_start_, node);
    }

private:
    static std::span<const LinkId> part(const std::vector<LinkId>& of,
                                        const std::vector<std::uint32_t>& start, NodeId node) {
        return std::span(of).subspan(start[node.index], start[node.index + 1] - start[node.index]);
    }

    std::size_t nodes_{};
    Column<LinkId, Ends> links_;
    std::vector<LinkId> leaving_, entering_;
    std::vector<std::uint32_t> leaving_start_, entering_start_;
};

}  // namespace entente
