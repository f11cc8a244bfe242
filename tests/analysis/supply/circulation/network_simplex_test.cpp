#include "analysis/supply/circulation/network_simplex.hpp"

#include "analysis/supply/circulation/sample.hpp"
#include "judge/lemon.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

using namespace entente;
using sample::Sample;

namespace {

void check_against_lemon(const NetworkSimplex& simplex, const judge::Problem& problem) {
    CHECK(sample::proves_itself(simplex, problem));
    CHECK(total_cost(problem.cost, simplex.flows()) ==
          total_cost(problem.cost, judge::least_cost(problem).flow));
}

/// A sample with its nodes in another order; `arc_of` says where each arc has gone.
struct Renumbered {
    Sample sample;
    std::vector<std::uint32_t> arc_of;
};

Renumbered renumbered(Sample sample) {
    const auto was = sample;
    auto& problem = sample.problem;
    std::vector<std::uint32_t> node_of(problem.nodes), order(was.size()), arc_of(was.size());
    std::iota(node_of.begin(), node_of.end(), 0u);
    for (auto node = problem.nodes; node > 1; --node) {
        std::swap(node_of[node - 1], node_of[static_cast<std::size_t>(sample.draw.upto(node - 1))]);
    }
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        return node_of[was.problem.from[a]] < node_of[was.problem.from[b]];
    });
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        const auto arc = order[place];
        arc_of[arc] = place;
        problem.from[place] = node_of[was.problem.from[arc]];
        problem.to[place] = node_of[was.problem.to[arc]];
        problem.cost[place] = was.problem.cost[arc];
        problem.capacity[place] = was.problem.capacity[arc];
        sample.tie[place] = was.tie[arc];
    }
    return {sample, arc_of};
}

}  // namespace

TEST_CASE("a cycle of negative cost is filled, and no other") {
    NetworkSimplex simplex({3, {0, 1, 1, 2}, {1, 0, 2, 0}, {1, 1, 1, 1}});
    simplex.set(0, 1, 10);
    simplex.set(1, -3, 4);
    simplex.set(2, 1, 100);
    simplex.set(3, -1, 100);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{4, 4, 0, 0});
}

TEST_CASE("no nodes, one node, no arcs and an arc to oneself have an answer") {
    NetworkSimplex none({0, {}, {}, {}});
    none.solve();
    CHECK(none.flows().empty());
    NetworkSimplex loop({1, {0, 0}, {0, 0}, {1, 2}});
    loop.set(0, -1, 7);
    loop.set(1, 1, 7);
    loop.solve();
    CHECK(loop.flows() == std::vector<std::int64_t>{7, 0});
}

TEST_CASE("a closed arc that was full leaves its flow to the next best way, or to none") {
    // 0 → 1 by three parallel arcs, and back at a gain.
    NetworkSimplex simplex({2, {0, 0, 0, 1}, {1, 1, 1, 0}, {1, 2, 3, 4}});
    simplex.set(0, 1, 5);
    simplex.set(1, 2, 5);
    simplex.set(2, 9, 5);
    simplex.set(3, -8, 8);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{5, 3, 0, 8});
    simplex.set(0, 1, 0);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{0, 5, 0, 5});
    simplex.set(1, 2, 4);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{0, 4, 0, 4});
}

TEST_CASE(
    "the cheapest circulation costs what LEMON says, cold and after edits, whatever the numbers are like") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            Sample sample(named.kind, seed);
            auto simplex = sample::cold(sample);
            check_against_lemon(simplex, sample.problem);
            for (int round = 0; round < 4; ++round) {
                sample.edit();
                sample::set_all(simplex, sample.problem);
                check_against_lemon(simplex, sample.problem);
            }
        }
    }
}

TEST_CASE("the circulation hangs on no number of a node or arc") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            const Sample sample(named.kind, seed);
            const auto other = renumbered(sample);
            const auto one = sample::cold(sample), two = sample::cold(other.sample);
            for (std::uint32_t arc = 0; arc < sample.size(); ++arc) {
                CHECK(one.flow(arc) == two.flow(other.arc_of[arc]));
            }
        }
    }
}
