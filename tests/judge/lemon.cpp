// LEMON 1.3.1 needs C++17, which is why it has a unit of its own.
#include "judge/lemon.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace judge {

namespace {

/// Fills an empty graph, since one cannot be moved.
lemon::SmartDigraph& filled(lemon::SmartDigraph& graph, const Problem& problem) {
    graph.reserveNode(static_cast<int>(problem.nodes));
    graph.reserveArc(static_cast<int>(problem.from.size()));
    for (std::uint32_t node = 0; node < problem.nodes; ++node) graph.addNode();
    const auto node = [&](std::uint32_t index) { return graph.nodeFromId(static_cast<int>(index)); };
    for (std::size_t arc = 0; arc < problem.from.size(); ++arc) {
        graph.addArc(node(problem.from[arc]), node(problem.to[arc]));
    }
    return graph;
}

}  // namespace

struct Lemon::Graph {
    using Amounts = lemon::SmartDigraph::ArcMap<std::int64_t>;

    lemon::SmartDigraph graph;
    Amounts cost, capacity;
    lemon::NetworkSimplex<lemon::SmartDigraph, std::int64_t, std::int64_t> simplex;

    explicit Graph(const Problem& problem) : cost(filled(graph, problem)), capacity(graph), simplex(graph) {
        for (std::size_t at = 0; at < problem.from.size(); ++at) {
            cost[arc(at)] = problem.cost[at];
            capacity[arc(at)] = problem.capacity[at];
        }
        simplex.costMap(cost);
    }
    [[nodiscard]] lemon::SmartDigraph::Arc arc(std::size_t index) const {
        return graph.arcFromId(static_cast<int>(index));
    }
};

Lemon::Lemon(const Problem& problem) : graph_(std::make_unique<Graph>(problem)) {}
Lemon::~Lemon() = default;

void Lemon::set_capacity(std::uint32_t arc, std::int64_t capacity) {
    graph_->capacity[graph_->arc(arc)] = capacity;
}

void Lemon::solve() {
    graph_->simplex.upperMap(graph_->capacity).run();
}

std::int64_t Lemon::cost() const {
    return graph_->simplex.totalCost<std::int64_t>();
}

std::vector<std::int64_t> Lemon::flows() const {
    std::vector<std::int64_t> flows;
    for (int arc = 0; arc < graph_->graph.arcNum(); ++arc) {
        flows.push_back(graph_->simplex.flow(graph_->graph.arcFromId(arc)));
    }
    return flows;
}

Solved least_cost(const Problem& problem) {
    Lemon lemon(problem);
    lemon.solve();
    return {lemon.flows()};
}

}  // namespace judge
