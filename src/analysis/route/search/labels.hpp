#pragma once

#include "analysis/route/search/branch.hpp"
#include "analysis/route/search/label_order.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace entente {

/// A directed search for the first route in the order (cost, hops, links) from one node on, around nodes that
/// are already used. Each label is a way to some node; ways that cannot be the beginning of the first route
/// are dropped as soon as another one dominates them.
///
/// With `through` a shortest way may want to meet a node twice. Only nodes where that was seen are watched:
/// the search is repeated until its answer has no loop (decremental state-space relaxation, G. Righini and
/// M. Salani, Networks 51(3), 2008, doi:10.1002/net.20212).
class Labels {
public:
    Labels(const Terrain& ground, Column<NodeId, std::uint8_t> used, Work& work);

    /// The links of the first route from a node, reached by a way of this length that met these groups, that
    /// does not begin with a barred link; nothing where there is none or the work ran out.
    std::optional<std::vector<LinkId>> first_route(NodeId node, WayLength length, std::uint64_t met,
                                                   const std::vector<LinkId>& barred);

private:
    struct Label {
        NodeId node;
        WayLength length;
        std::uint64_t met{};
        LinkId by;
        std::uint32_t before = no_label;
        bool dropped = false;
    };

    std::optional<Label> first_arrival();
    bool watch_loops(Label label);
    void extend(std::uint32_t label, const std::vector<LinkId>& barred);
    void add(Label label);
    [[nodiscard]] bool dominates(const Label& a, const Label& b) const;
    [[nodiscard]] bool visited(Label label, NodeId node) const;
    [[nodiscard]] bool visits_no_more(const Label& a, const Label& b) const;
    [[nodiscard]] bool comes_first(const Label& a, const Label& b) const;
    [[nodiscard]] std::vector<LinkId> links_of(const Label& label) const;

    /// Shortest at least, then fewest links so far: of two ways that may meet, both are seen before what
    /// follows.
    using Entry = std::tuple<WayLength, std::int64_t, std::uint32_t>;

    const Terrain& ground_;
    Column<NodeId, std::uint8_t> used_;
    Column<NodeId, std::uint8_t> watched_;
    Work& work_;
    std::vector<Label> labels_;
    Column<NodeId, std::vector<std::uint32_t>> at_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting_;
};

}  // namespace entente
