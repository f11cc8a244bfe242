#include "analysis/supply/circulation/potential.hpp"

#include "analysis/supply/circulation/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using sample::Sample;

namespace {

/// The nodes to which one more unit could come from node 0.
std::vector<std::uint8_t> reached(const judge::Problem& problem, const std::vector<std::int64_t>& flow) {
    std::vector<std::uint8_t> is_reached(problem.nodes, 0);
    is_reached[0] = 1;
    for (bool grown = true; grown;) {
        grown = false;
        for (std::uint32_t arc = 0; arc < flow.size(); ++arc) {
            auto &from = is_reached[problem.from[arc]], &to = is_reached[problem.to[arc]];
            if (from == to || (from ? flow[arc] == problem.capacity[arc] : flow[arc] == 0)) continue;
            from = to = 1;
            grown = true;
        }
    }
    return is_reached;
}

/// The part of a problem between nodes that are reached: other arcs cost nothing.
judge::Problem among(judge::Problem problem, const std::vector<std::uint8_t>& is_reached,
                     const std::vector<std::int64_t>& price) {
    for (std::uint32_t arc = 0; arc < problem.from.size(); ++arc) {
        if (is_reached[problem.from[arc]] && is_reached[problem.to[arc]]) continue;
        problem.cost[arc] = price[problem.to[arc]] - price[problem.from[arc]];
    }
    return problem;
}

}  // namespace

TEST_CASE("a potential is what one more unit costs from node 0") {
    // 0 → 1 at 2 and, when that is full, at 7; 1 → 2 at 3; 2 → 0 gains 20 for four units.
    NetworkSimplex simplex({3, {0, 0, 1, 2}, {1, 1, 2, 0}, {1, 2, 3, 4}});
    simplex.set(0, 2, 3);
    simplex.set(1, 7, 9);
    simplex.set(2, 3, 9);
    simplex.set(3, -20, 4);
    simplex.solve();
    CHECK(potentials(simplex) == std::vector<std::int64_t>{0, 7, 10});
}

TEST_CASE("potentials prove the circulation cheapest among the nodes they reach, and hang on no history") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            Sample sample(named.kind, seed);
            auto warm = sample::cold(sample);
            for (int round = 0; round < 4; ++round) {
                sample.edit();
                sample::set_all(warm, sample.problem);
                const auto found = potentials(warm);
                const auto flows = warm.flows();
                const auto part = among(sample.problem, reached(sample.problem, flows), found);
                CHECK(sample::prove(part, flows, found));
                CHECK(found == potentials(sample::cold(sample)));
            }
        }
    }
}

TEST_CASE("nodes that nothing reaches are farther than all others by the dearest arc") {
    NetworkSimplex simplex({3, {0, 1}, {1, 0}, {1, 2}});
    simplex.set(0, 4, 5);
    simplex.set(1, 1, 5);
    simplex.solve();
    CHECK(potentials(simplex) == std::vector<std::int64_t>{0, 4, 8});
    CHECK(potentials(NetworkSimplex({0, {}, {}, {}})).size() <= 1);
}
