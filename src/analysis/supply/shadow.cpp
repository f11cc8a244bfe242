#include "analysis/supply/shadow.hpp"

#include "analysis/supply/circulation/potential.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// What is served of all demands, and what all flows cost.
struct Total {
    Wide served{};
    Wide cost{};
};

Total total_of(const Solver& solver) {
    Total total;
    const auto& grid = solver.grid();
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        const auto flow = Wide{solver.flow(arc).units};
        if (grid.arcs[arc].kind == ArcKind::demand) {
            total.served += flow;
        } else {
            total.cost += flow * solver.simplex().cost(arc);
        }
    }
    return total;
}

/// A bound that is used up, and the arc that one quantum more of it widens.
struct UsedUp {
    Shadow shadow;
    std::uint32_t arc{};
};

/// Looks for what is used up in a solved supply.
class Search {
public:
    explicit Search(const Solver& solver) : solver_(solver), price_(potentials(solver.simplex())) {}

    [[nodiscard]] std::vector<UsedUp> found() const {
        std::vector<UsedUp> all;
        const auto& grid = solver_.grid();
        for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
            const auto& [kind, index, step] = grid.arcs[arc];
            if (kind == ArcKind::demand || kind == ArcKind::surge || capacity(arc) == 0) continue;
            const auto widened = kind == ArcKind::link ? last_part(arc, {index}) : arc;
            if (!full(arc) || !full(widened) || !can_help(widened)) continue;
            auto carries = solver_.flow(arc);
            if (widened != arc) carries += solver_.flow(widened);
            all.push_back({{kind_of(kind), index, carries, quantum_of(grid.arcs[arc]), {}, {}}, widened});
        }
        return all;
    }

private:
    [[nodiscard]] std::int64_t capacity(std::uint32_t arc) const { return solver_.simplex().capacity(arc); }
    [[nodiscard]] bool full(std::uint32_t arc) const { return solver_.flow(arc).units == capacity(arc); }
    /// The part of a link beyond its reported quantity, where that is a part of its own.
    [[nodiscard]] std::uint32_t last_part(std::uint32_t arc, LinkId link) const {
        const auto surge = solver_.grid().of_surge[link];
        return surge == no_arc ? arc : surge;
    }
    [[nodiscard]] bool can_help(std::uint32_t arc) const {
        const auto& grid = solver_.grid();
        return Wide{solver_.simplex().cost(arc)} + price_[grid.from[arc]] < price_[grid.to[arc]];
    }
    [[nodiscard]] Parts quantum_of(const GridArc& arc) const {
        const auto& network = *solver_.grid().network;
        const auto stage = arc.kind == ArcKind::link ? network.links[{arc.index}].stage
                           : arc.kind == ArcKind::production
                               ? stage_of(network.productions[{arc.index}].market)
                               : stage_of({arc.index});
        return {network.stages[stage].parts_per_quantum};
    }
    [[nodiscard]] StageId stage_of(NodeId market) const {
        return solver_.grid().network->markets[market].stage;
    }
    static BoundKind kind_of(ArcKind kind) {
        switch (kind) {
            case ArcKind::production:
                return BoundKind::production;
            case ArcKind::imports:
                return BoundKind::imports;
            case ArcKind::exports:
                return BoundKind::exports;
            default:
                return BoundKind::link;
        }
    }

    const Solver& solver_;
    std::vector<std::int64_t> price_;
};

}  // namespace

std::vector<Shadow> shadows(const View& view, Solver& solver) {
    solver.solve(view);
    const auto before = total_of(solver);
    std::vector<Shadow> all;
    for (auto [shadow, arc] : Search(solver).found()) {
        auto wider = bounds(solver.grid(), view, arc);
        wider.capacity += shadow.quantum.units;
        const Exception exception{arc, wider};
        solver.solve(view, {&exception, 1});
        const auto after = total_of(solver);
        shadow.unmet = {static_cast<std::int64_t>(before.served - after.served)};
        shadow.cost = after.cost - before.cost;
        if (shadow.unmet != Parts{} || shadow.cost != 0) all.push_back(shadow);
    }
    solver.solve(view);
    std::sort(all.begin(), all.end(), [](const Shadow& a, const Shadow& b) {
        // A quantum is other amounts of parts at other stages: what counts is what one part is worth.
        const auto worth = [](Wide change, const Shadow& other) { return change * other.quantum.units; };
        return std::tuple(worth(a.unmet.units, b), worth(a.cost, b), a.kind, a.index) <
               std::tuple(worth(b.unmet.units, a), worth(b.cost, a), b.kind, b.index);
    });
    return all;
}

}  // namespace entente
