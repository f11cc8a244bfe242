#include "witness/route.hpp"

#include <algorithm>

namespace entente {

namespace {

/// 1 where an errand may pass.
struct Passable {
    Column<NodeId, std::uint8_t> node;
    Column<LinkId, std::uint8_t> link;

    Passable(const View& view, const Errand& errand) : node(view.nodes().size(), 1), link(view.open) {
        for (const auto gone : errand.avoided.nodes) node[gone] = 0;
        for (const auto gone : errand.avoided.links) link[gone] = 0;
        for (const auto each : view.links()) {
            if (!node[view.topology().from(each)] || !node[view.topology().to(each)]) link[each] = 0;
        }
    }
};

Column<NodeId, std::uint8_t> marks(const View& view, const std::vector<NodeId>& nodes) {
    Column<NodeId, std::uint8_t> marked(view.nodes().size(), 0);
    for (const auto node : nodes) marked[node] = 1;
    return marked;
}

std::int64_t above_zero(Cost cost) {
    return std::max<std::int64_t>(cost.units, 0);
}

}  // namespace

bool leads(const Way& way, const View& view, const Errand& errand) {
    const Passable passable(view, errand);
    if (!marks(view, errand.starts)[way.from] || !passable.node[way.from]) return false;
    Column<NodeId, std::uint8_t> met(view.nodes().size(), 0);
    auto node = way.from;
    met[node] = 1;
    for (const auto link : way.links) {
        if (view.topology().from(link) != node || !passable.link[link]) return false;
        node = view.topology().to(link);
        if (met[node]) return false;
        met[node] = 1;
    }
    return marks(view, errand.goals)[node] != 0;
}

Cost cost_of(const Way& way, const View& view) {
    Cost cost;
    for (const auto link : way.links) cost += view.cost[link];
    return cost;
}

bool bounds(const Potential& potential, const View& view, const Errand& errand) {
    const Passable passable(view, errand);
    if (potential.size() != view.nodes().size()) return false;
    for (const auto goal : errand.goals) {
        if (passable.node[goal] && (!potential[goal] || *potential[goal] > Cost{})) return false;
    }
    return std::all_of(view.links().begin(), view.links().end(), [&](LinkId link) {
        const auto& here = potential[view.topology().from(link)];
        const auto& there = potential[view.topology().to(link)];
        return !passable.link[link] || !there || (here && *here <= view.cost[link] + *there);
    });
}

std::optional<Cost> least(const Potential& potential, const Errand& errand) {
    std::optional<Cost> found;
    for (const auto start : errand.starts) {
        const auto& gone = errand.avoided.nodes;
        if (!potential[start] || std::find(gone.begin(), gone.end(), start) != gone.end()) continue;
        if (!found || *potential[start] < *found) found = potential[start];
    }
    return found;
}

bool proves_cheapest(const Potential& potential, const Way& way, const View& view, const Errand& errand) {
    return bounds(potential, view, errand) && leads(way, view, errand) &&
           least(potential, errand) == cost_of(way, view);
}

bool share_no_link(std::span<const Way> ways) {
    std::vector<LinkId> all;
    for (const auto& way : ways) all.insert(all.end(), way.links.begin(), way.links.end());
    std::sort(all.begin(), all.end());
    return std::adjacent_find(all.begin(), all.end()) == all.end();
}

bool share_no_node(std::span<const Way> ways, const View& view) {
    constexpr std::uint8_t beginning = 1, inside = 2, end = 3;
    Column<NodeId, std::uint8_t> met(view.nodes().size(), 0);
    const auto meet = [&](NodeId node, std::uint8_t as) {
        if (met[node] != 0 && (met[node] != as || as == inside)) return false;
        met[node] = as;
        return true;
    };
    for (const auto& way : ways) {
        if (!meet(way.from, beginning)) return false;
        for (const auto link : way.links) {
            if (!meet(view.topology().to(link), link == way.links.back() ? end : inside)) return false;
        }
    }
    return true;
}

std::optional<Wide> least_total(const Prices& prices, std::size_t ways, bool nodes, const View& view,
                                const Errand& errand) {
    const Passable passable(view, errand);
    const auto& [before, after] = prices;
    if (before.size() != view.nodes().size() || after.size() != view.nodes().size()) return std::nullopt;
    auto many = marks(view, errand.starts);
    std::optional<Cost> arrived;
    for (const auto start : errand.starts) {
        if (passable.node[start] && before[start] > Cost{}) return std::nullopt;
    }
    for (const auto goal : errand.goals) {
        many[goal] = 1;
        if (passable.node[goal] && (!arrived || after[goal] < *arrived)) arrived = after[goal];
    }
    Wide total = arrived ? Wide{arrived->units} * static_cast<Wide>(ways) : 0;
    for (const auto node : view.nodes()) {
        const auto rise = above_zero(after[node] - before[node]);
        if (rise > 0 && (many[node] || !nodes)) return std::nullopt;
        total -= rise;
    }
    for (const auto link : view.links()) {
        if (!passable.link[link]) continue;
        total -= above_zero(before[view.topology().to(link)] - after[view.topology().from(link)] -
                            view.cost[link]);
    }
    return total;
}

}  // namespace entente
