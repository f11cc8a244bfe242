#include "bench/supply_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace entente::bench {

namespace {

Network drawn_network(const generated::ChainSize& size, std::uint64_t seed) {
    Diagnostics diagnostics;
    auto network = generated::supply_chain(size, seed, diagnostics);
    if (network && !diagnostics.has_errors()) return std::move(*network);
    fmt::print("{}\n", render(diagnostics));
    std::abort();
}

/// More than any simple route costs: no more than the dearest arc that leaves each node.
std::int64_t least_penalty(const judge::Problem& problem) {
    std::vector<std::int64_t> dearest(problem.nodes, 0);
    for (std::size_t arc = 0; arc < problem.from.size(); ++arc) {
        auto& of_node = dearest[problem.from[arc]];
        of_node = std::max(of_node, problem.cost[arc]);
    }
    std::int64_t sum = 1;
    for (const auto cost : dearest) sum += cost;
    return sum;
}

judge::Problem problem_of(const Grid& grid, const View& view) {
    judge::Problem problem{grid.nodes, grid.from, grid.to, {}, {}};
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        const auto [cost, capacity] = bounds(grid, view, arc);
        problem.cost.push_back(grid.arcs[arc].kind == ArcKind::demand ? 0 : cost);
        problem.capacity.push_back(capacity);
    }
    const auto penalty = least_penalty(problem);
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (grid.arcs[arc].kind == ArcKind::demand) {
            problem.cost[arc] = -penalty * (grid.steps - grid.arcs[arc].step);
        }
    }
    return problem;
}

void change(const Instance& instance, LinkId link, bool open, Scenario& scenario) {
    scenario.edits.push_back(
        {{Field::open, link.index}, open ? Operation::open : Operation::close, {}, {}, {}});
    auto view = instance.view;
    view.open[link] = open ? 1 : 0;
    for (const auto arc : {instance.grid.of_link[link], instance.grid.of_surge[link]}) {
        if (arc != no_arc) scenario.arcs.push_back({arc, bounds(instance.grid, view, arc).capacity});
    }
}

}  // namespace

Instance instance(const generated::ChainSize& size, std::uint64_t seed) {
    Instance made{std::make_unique<Network>(drawn_network(size, seed)), {}, {}, {}};
    made.view = made.network->view();
    made.grid = grid(*made.network, ChainId{0});
    made.problem = problem_of(made.grid, made.view);
    return made;
}

Scenario some_links(const Instance& instance, generated::Dice& dice) {
    const auto count = static_cast<std::uint32_t>(instance.network->links.size());
    auto opened = 1 + dice.below(5), closed = dice.below(4);
    std::vector<LinkId> chosen;
    Scenario scenario;
    while (opened + closed > 0) {
        const LinkId link{dice.below(count)};
        const bool open = instance.view.open[link] != 0;
        if (instance.network->links[link].kind != LinkKind::trade || (open ? closed : opened) == 0 ||
            std::find(chosen.begin(), chosen.end(), link) != chosen.end())
            continue;
        chosen.push_back(link);
        --(open ? closed : opened);
        change(instance, link, !open, scenario);
    }
    return scenario;
}

Scenario removal(const Instance& instance, NationId nation) {
    const auto& network = *instance.network;
    const auto& grid = instance.grid;
    const auto of_nation = [&](const GridArc& arc) {
        const auto at = [&](NodeId market) { return network.markets[market].nation == nation; };
        switch (arc.kind) {
            case ArcKind::production:
                return at(network.productions[ProductionId{arc.index}].market);
            case ArcKind::link:
                return network.links[LinkId{arc.index}].kind == LinkKind::processing &&
                       network.links[LinkId{arc.index}].from == nation;
            case ArcKind::surge:
                return false;
            case ArcKind::imports:
            case ArcKind::exports:
                return at(NodeId{arc.index});
            case ArcKind::demand:
                return at(network.demands[DemandId{arc.index}].market);
        }
        return false;
    };
    Scenario scenario;
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (instance.problem.capacity[arc] > 0 && of_nation(grid.arcs[arc]))
            scenario.arcs.push_back({arc, 0});
    }
    return scenario;
}

}  // namespace entente::bench
