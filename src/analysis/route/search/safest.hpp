#pragma once

#include "analysis/route/groups.hpp"
#include "analysis/route/search/branch.hpp"
#include "analysis/route/search/label_order.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace entente {

/// A search for the route with the least sum of danger over the distinct groups it touches, then in the order
/// (cost, hops, links). Each label is a way from a source with the groups it has
/// met. Loops, which only `through` can make worth while, are dealt with as in Labels.
class Safest {
public:
    Safest(const Terrain& ground, const Groups& groups, Column<GroupId, std::int64_t> danger, Work& work);

    /// Nothing where there is none or the work ran out.
    std::optional<Route> first_route();

private:
    struct Label {
        NodeId node;
        std::int64_t danger{};
        WayLength length;
        std::uint64_t met{};
        std::vector<std::uint64_t> touched;  ///< dangerous groups, a bit each
        LinkId by{};
        std::uint32_t before = no_label;
        bool dropped = false;
    };
    using Entry = std::tuple<std::int64_t, WayLength, std::uint32_t>;

    std::optional<Label> first_arrival();
    bool watch_loops(const Label& label);
    void start(NodeId source);
    void extend(std::uint32_t index);
    void touch(Label& label, const std::vector<GroupId>& more) const;
    void add(Label label);
    [[nodiscard]] bool dominates(const Label& a, const Label& b) const;
    [[nodiscard]] std::int64_t danger_without(const Label& b, const Label& a) const;
    [[nodiscard]] bool visited(const Label& label, NodeId node) const;
    [[nodiscard]] bool visits_no_more(const Label& a, const Label& b) const;
    [[nodiscard]] bool comes_first(const Label& a, const Label& b) const;
    [[nodiscard]] Route route_of(const Label& label) const;

    const Terrain& ground_;
    const Groups& groups_;
    Column<GroupId, std::int64_t> danger_;
    Work& work_;
    Column<NodeId, std::uint8_t> watched_;
    std::vector<Label> labels_;
    Column<NodeId, std::vector<std::uint32_t>> at_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting_;
};

}  // namespace entente
