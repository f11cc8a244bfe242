#include "analysis/route/alternatives/unit_flow.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace entente {

namespace {

/// A spot of the residual network: the near or far side of a node, or one of the two outer ends.
using Spot = std::uint32_t;

struct Arc {
    Spot to{};
    WayLength length;
    std::size_t room{};
};

/// Arcs come in pairs: arc 2i and the way back, 2i + 1.
class Residual {
public:
    explicit Residual(std::size_t spots) : leaving_(spots), price_(spots), distance_(spots) {}

    std::size_t join(Spot from, Spot to, WayLength length, std::size_t room) {
        leaving_[from].push_back(arcs_.size());
        arcs_.push_back({to, length, room});
        leaving_[to].push_back(arcs_.size());
        arcs_.push_back({from, WayLength{} - length, 0});
        return arcs_.size() - 2;
    }

    /// Sends one unit more along a shortest way; false where there is none. Prices stay such that no arc with
    /// room is shorter than their difference.
    bool send_one(Spot source, Spot target) {
        const auto arrived_by = shortest_ways(source);
        const auto farthest = distance_[target];
        if (farthest >= no_way) return false;
        for (Spot spot = 0; spot < price_.size(); ++spot) {
            price_[spot] = price_[spot] + std::min(distance_[spot], farthest);
        }
        for (auto spot = target; spot != source;) {
            const auto arc = arrived_by[spot];
            --arcs_[arc].room;
            ++arcs_[arc ^ 1].room;
            spot = arcs_[arc ^ 1].to;
        }
        return true;
    }

    [[nodiscard]] bool used(std::size_t arc) const { return arcs_[arc ^ 1].room > 0; }
    [[nodiscard]] WayLength price(Spot spot) const { return price_[spot]; }
    /// Whether the last search came here.
    [[nodiscard]] bool reached(Spot spot) const { return distance_[spot] < no_way; }

private:
    std::vector<std::size_t> shortest_ways(Spot source) {
        using Entry = std::pair<WayLength, Spot>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
        std::vector<std::size_t> arrived_by(leaving_.size());
        distance_.assign(leaving_.size(), no_way);
        waiting.emplace(distance_[source] = WayLength{}, source);
        while (!waiting.empty()) {
            const auto [here, spot] = waiting.top();
            waiting.pop();
            if (here != distance_[spot]) continue;
            for (const auto index : leaving_[spot]) {
                const auto& arc = arcs_[index];
                if (arc.room == 0) continue;
                const auto there = here + arc.length + price_[spot] - price_[arc.to];
                if (there >= distance_[arc.to]) continue;
                waiting.emplace(distance_[arc.to] = there, arc.to);
                arrived_by[arc.to] = index;
            }
        }
        return arrived_by;
    }

    std::vector<Arc> arcs_;
    std::vector<std::vector<std::size_t>> leaving_;
    std::vector<WayLength> price_;
    std::vector<WayLength> distance_;
};

Spot near_side(NodeId node) {
    return node.index * 2;
}
Spot far_side(NodeId node) {
    return node.index * 2 + 1;
}

/// The terrain as a residual network: every node cut in two, every link of room one.
struct Canals {
    Residual residual;
    Spot source, target;
    Column<LinkId, std::size_t> arc_of;

    Canals(const Terrain& ground, const Column<NodeId, std::uint8_t>& only_once)
        : residual(only_once.size() * 2 + 2),
          source(static_cast<Spot>(only_once.size() * 2)),
          target(source + 1),
          arc_of(ground.passable.size()) {
        constexpr auto any = std::numeric_limits<std::size_t>::max() / 2;
        const auto& shape = ground.view->topology();
        for (const auto node : shape.nodes()) {
            residual.join(near_side(node), far_side(node), {}, only_once[node] ? 1 : any);
            if (ground.target[node]) residual.join(far_side(node), target, {}, any);
        }
        for (const auto node : ground.sources) {
            if (!ground.target[node]) residual.join(source, near_side(node), {}, any);
        }
        for (const auto link : shape.links()) {
            const auto room = ground.passable[link] && shape.from(link) != shape.to(link) ? 1u : 0u;
            arc_of[link] = residual.join(far_side(shape.from(link)), near_side(shape.to(link)),
                                         one_link(ground.view->cost[link]), room);
        }
    }
};

/// Walks the used links from a source on, each once, the smallest id first.
std::vector<Route> taken_apart(const Terrain& ground, const Canals& canals) {
    const auto& view = *ground.view;
    Column<LinkId, std::uint8_t> left(view.links().size(), 0);
    Column<NodeId, std::int64_t> begins(view.nodes().size(), 0);
    for (const auto link : view.links()) {
        if (!canals.residual.used(canals.arc_of[link])) continue;
        left[link] = 1;
        ++begins[view.topology().from(link)];
        --begins[view.topology().to(link)];
    }
    std::vector<Route> routes;
    for (const auto source : ground.sources) {
        for (auto count = begins[source]; count > 0; --count) {
            std::vector<LinkId> links;
            for (auto node = source; !ground.target[node]; node = view.topology().to(links.back())) {
                const auto leaving = view.topology().leaving(node);
                links.push_back(
                    *std::find_if(leaving.begin(), leaving.end(), [&](LinkId link) { return left[link]; }));
                left[links.back()] = 0;
            }
            routes.push_back(route_along(view, source, links));
        }
    }
    std::sort(routes.begin(), routes.end(), [](const Route& a, const Route& b) { return compare(a, b) < 0; });
    return routes;
}

/// The full nodes and links that lead out of what the last search reached.
Removed barrier(const Terrain& ground, const Canals& canals) {
    const auto& shape = ground.view->topology();
    const auto& residual = canals.residual;
    Removed full;
    for (const auto node : shape.nodes()) {
        if (residual.reached(near_side(node)) && !residual.reached(far_side(node)))
            full.nodes.push_back(node);
    }
    for (const auto link : shape.links()) {
        if (!ground.passable[link] || shape.from(link) == shape.to(link)) continue;
        if (residual.reached(far_side(shape.from(link))) && !residual.reached(near_side(shape.to(link)))) {
            full.links.push_back(link);
        }
    }
    return full;
}

}  // namespace

UnitFlow unit_flow(const Terrain& ground, std::size_t count, const Column<NodeId, std::uint8_t>& only_once) {
    Canals canals(ground, only_once);
    UnitFlow answer;
    std::size_t sent = 0;
    while (sent < count && canals.residual.send_one(canals.source, canals.target)) ++sent;
    answer.routes = taken_apart(ground, canals);
    for (const auto& route : answer.routes) {
        answer.total =
            answer.total + WayLength{route.cost.units, static_cast<std::int64_t>(route.links.size())};
    }
    if (sent < count) answer.barrier = barrier(ground, canals);
    for (const auto node : only_once.ids()) {
        answer.before.push_back(Cost{canals.residual.price(near_side(node)).cost});
        answer.after.push_back(Cost{canals.residual.price(far_side(node)).cost});
    }
    return answer;
}

}  // namespace entente
