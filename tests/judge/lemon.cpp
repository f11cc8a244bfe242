// LEMON 1.3.1 needs C++17, which is why it has a unit of its own.
#include "judge/lemon.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace judge {

Solved least_cost(const Problem& problem) {
    lemon::SmartDigraph graph;
    graph.reserveNode(static_cast<int>(problem.nodes));
    graph.reserveArc(static_cast<int>(problem.from.size()));
    for (std::uint32_t node = 0; node < problem.nodes; ++node) graph.addNode();
    const auto node = [&](std::uint32_t index) { return graph.nodeFromId(static_cast<int>(index)); };
    for (std::size_t arc = 0; arc < problem.from.size(); ++arc) {
        graph.addArc(node(problem.from[arc]), node(problem.to[arc]));
    }
    lemon::SmartDigraph::ArcMap<std::int64_t> cost(graph), capacity(graph);
    for (std::size_t arc = 0; arc < problem.from.size(); ++arc) {
        cost[graph.arcFromId(static_cast<int>(arc))] = problem.cost[arc];
        capacity[graph.arcFromId(static_cast<int>(arc))] = problem.capacity[arc];
    }
    lemon::NetworkSimplex<lemon::SmartDigraph, std::int64_t, std::int64_t> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).run();
    Solved solved{simplex.totalCost<std::int64_t>(), {}};
    for (std::size_t arc = 0; arc < problem.from.size(); ++arc) {
        solved.flow.push_back(simplex.flow(graph.arcFromId(static_cast<int>(arc))));
    }
    return solved;
}

}  // namespace judge
