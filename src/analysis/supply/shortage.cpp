#include "analysis/supply/shortage.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr std::uint32_t outside = 0;
constexpr std::uint32_t nowhere = 0xFFFFFFFF;

using Steps = std::vector<std::vector<std::uint32_t>>;

/// The residual changes of a supply, without those through outside.
struct Changes {
    Steps before, after;  ///< by node: where they come from, and where they lead
    std::vector<std::uint8_t> carries;

    explicit Changes(const Supply& supply)
        : before(supply.grid->nodes), after(supply.grid->nodes), carries(supply.grid->nodes) {
        const auto& grid = *supply.grid;
        for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
            const auto from = grid.from[arc], to = grid.to[arc];
            const bool flows = supply.flow[arc] > Parts{};
            if (flows) carries[from] = carries[to] = 1;
            if (from == outside || to == outside) continue;
            if (supply.flow[arc].units < supply.bounds[arc].capacity) add(from, to);
            if (flows) add(to, from);
        }
    }
    void add(std::uint32_t from, std::uint32_t to) {
        before[to].push_back(from);
        after[from].push_back(to);
    }
};

/// All that steps lead to from some nodes, these included.
std::vector<std::uint8_t> reached(const Steps& steps, std::vector<std::uint32_t> from) {
    std::vector<std::uint8_t> seen(steps.size());
    for (const auto node : from) seen[node] = 1;
    while (!from.empty()) {
        const auto node = from.back();
        from.pop_back();
        for (const auto next : steps[node]) {
            if (std::exchange(seen[next], 1) == 0) from.push_back(next);
        }
    }
    return seen;
}

/// Sets which a node can be asked for: two that were joined answer the same.
class Joined {
public:
    explicit Joined(std::size_t nodes) : of_(nodes, nowhere) {}
    [[nodiscard]] bool knows(std::uint32_t node) const { return of_[node] != nowhere; }
    void enter(std::uint32_t node) { of_[node] = node; }
    std::uint32_t of(std::uint32_t node) {
        while (of_[node] != node) node = of_[node] = of_[of_[node]];
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const auto one = of(a), other = of(b);
        of_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::uint32_t> of_;
};

/// Where a demand is taken.
std::uint32_t place(const Grid& grid, DemandId demand) {
    return grid.from[grid.of_demand[demand].front()];
}

bool in_chain(const Grid& grid, DemandId demand) {
    return !grid.of_demand[demand].empty();
}

/// Where demand is short.
std::vector<std::uint32_t> short_places(const Supply& supply) {
    std::vector<std::uint32_t> places;
    const auto& grid = *supply.grid;
    for (const auto demand : grid.of_demand.ids()) {
        if (in_chain(grid, demand) && service(supply, demand).unmet() > Parts{})
            places.push_back(place(grid, demand));
    }
    return places;
}

/// T, in the parts that changes join. What nothing that flows could come to joins nothing, but for the places that
/// go without for that reason.
Joined short_side(const Supply& supply) {
    const Changes changes(supply);
    const auto places = short_places(supply);
    const auto inside = reached(changes.before, places);
    std::vector<std::uint32_t> fed;
    for (std::uint32_t node = 0; node < inside.size(); ++node) {
        if (inside[node] && changes.carries[node]) fed.push_back(node);
    }
    const auto alive = reached(changes.after, fed);
    Joined side(inside.size());
    for (std::uint32_t node = 0; node < inside.size(); ++node) {
        if (inside[node]) side.enter(node);
    }
    for (std::uint32_t node = 0; node < inside.size(); ++node) {
        if (!inside[node] || !alive[node]) continue;
        for (const auto before : changes.before[node]) {
            if (alive[before]) side.join(before, node);
        }
    }
    std::optional<std::uint32_t> unreached;
    for (const auto place : places) {
        if (alive[place]) continue;
        if (!unreached) unreached = place;
        side.join(*unreached, place);
    }
    return side;
}

FullBound bound_of(const GridArc& arc, Parts amount) {
    switch (arc.kind) {
        case ArcKind::production:
            return {BoundKind::production, arc.index, amount};
        case ArcKind::exports:
            return {BoundKind::exports, arc.index, amount};
        case ArcKind::imports:
            return {BoundKind::imports, arc.index, amount};
        default:
            return {BoundKind::link, arc.index, amount};
    }
}

/// Adds what leads into each part from elsewhere.
void add_cuts(const Supply& supply, Joined& side, std::map<std::uint32_t, Shortage>& of) {
    const auto& grid = *supply.grid;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        const auto from = grid.from[arc], to = grid.to[arc];
        if (to == outside || !side.knows(to) || supply.flow[arc] == Parts{}) continue;
        if (from != outside && side.knows(from) && side.of(from) == side.of(to)) continue;
        auto& cut = of[side.of(to)].cut;
        const auto bound = bound_of(grid.arcs[arc], supply.flow[arc]);
        const auto same = std::find_if(cut.begin(), cut.end(), [&](const FullBound& other) {
            return other.kind == bound.kind && other.index == bound.index;
        });
        if (same == cut.end()) {
            cut.push_back(bound);
        } else {
            same->amount += bound.amount;
        }
    }
}

/// Adds what is wanted and served in each part.
void add_demands(const Supply& supply, Joined& side, std::map<std::uint32_t, Shortage>& of) {
    const auto& grid = *supply.grid;
    for (const auto demand : grid.of_demand.ids()) {
        if (!in_chain(grid, demand) || !side.knows(place(grid, demand))) continue;
        const auto one = service(supply, demand);
        if (one.wanted == Parts{}) continue;
        auto& shortage = of[side.of(place(grid, demand))];
        shortage.demands.push_back(demand);
        shortage.wanted += one.wanted;
        shortage.served += one.served;
    }
}

}  // namespace

std::vector<Shortage> shortages(const Supply& supply) {
    auto side = short_side(supply);
    std::map<std::uint32_t, Shortage> of;
    add_demands(supply, side, of);
    add_cuts(supply, side, of);
    std::vector<Shortage> all;
    for (auto& [node, shortage] : of) {
        std::sort(shortage.cut.begin(), shortage.cut.end(), [](const FullBound& a, const FullBound& b) {
            return std::tuple(b.amount, a.kind, a.index) < std::tuple(a.amount, b.kind, b.index);
        });
        all.push_back(std::move(shortage));
    }
    std::sort(all.begin(), all.end(), [](const Shortage& a, const Shortage& b) {
        return std::tuple(b.unmet(), a.demands) < std::tuple(a.unmet(), b.demands);
    });
    return all;
}

}  // namespace entente
