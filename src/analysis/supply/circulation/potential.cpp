#include "analysis/supply/circulation/potential.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace entente {

namespace {

constexpr auto unreached = std::numeric_limits<std::int64_t>::max();

/// A change of one unit along an arc or against it, and how much longer it is than the prices of the basis say.
struct Step {
    std::uint32_t to;
    std::int64_t longer;
};

std::vector<std::vector<Step>> residual_steps(const NetworkSimplex& simplex) {
    const auto& arcs = simplex.arcs();
    std::vector<std::vector<Step>> steps(std::max(arcs.nodes, 1u));
    for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
        const auto flow = simplex.flow(arc);
        const auto longer = simplex.reduced(arc).cost;
        if (flow < simplex.capacity(arc)) steps[arcs.from[arc]].push_back({arcs.to[arc], longer});
        if (flow > 0) steps[arcs.to[arc]].push_back({arcs.from[arc], -longer});
    }
    return steps;
}

std::vector<std::int64_t> distances(const std::vector<std::vector<Step>>& steps) {
    std::vector<std::int64_t> distance(steps.size(), unreached);
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance[0] = 0;
    queue.emplace(0, 0);
    while (!queue.empty()) {
        const auto [length, node] = queue.top();
        queue.pop();
        if (length != distance[node]) continue;
        for (const auto& step : steps[node]) {
            if (length + step.longer >= distance[step.to]) continue;
            distance[step.to] = length + step.longer;
            queue.emplace(distance[step.to], step.to);
        }
    }
    return distance;
}

}  // namespace

std::vector<std::int64_t> potentials(const NetworkSimplex& simplex) {
    auto potential = distances(residual_steps(simplex));
    const auto price = simplex.prices();
    std::int64_t largest = 0, dearest = 0;
    for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
        dearest = std::max({dearest, simplex.cost(arc), -simplex.cost(arc)});
    }
    for (std::size_t node = 0; node < potential.size(); ++node) {
        if (potential[node] == unreached) continue;
        potential[node] += price[node];
        largest = std::max(largest, potential[node]);
    }
    std::replace(potential.begin(), potential.end(), unreached, largest + dearest);
    return potential;
}

}  // namespace entente
