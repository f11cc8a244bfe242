#include "analysis/supply/circulation/network_simplex.hpp"

#include "judge/lemon.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace entente;

namespace {

/// A seeded problem: few nodes, parallel arcs, arcs to oneself, islands, closed arcs, equal costs.
struct Sample {
    std::mt19937_64 random;
    judge::Problem problem;

    std::int64_t upto(std::int64_t most) {
        return static_cast<std::int64_t>(random() % (static_cast<std::uint64_t>(most) + 1));
    }
    std::int64_t some_cost(std::int64_t most) { return upto(3) == 0 ? -upto(most) : upto(most); }
    std::int64_t some_capacity(std::int64_t most) { return upto(4) == 0 ? 0 : upto(most); }

    explicit Sample(std::uint64_t seed) : random(seed) {
        const auto nodes = 1 + upto(12);
        const auto arcs = upto(5 * nodes);
        problem.nodes = static_cast<std::uint32_t>(nodes);
        for (std::int64_t arc = 0; arc < arcs; ++arc) {
            problem.from.push_back(static_cast<std::uint32_t>(upto(nodes - 1)));
            problem.to.push_back(static_cast<std::uint32_t>(upto(nodes - 1)));
        }
        std::sort(problem.from.begin(), problem.from.end());
        const auto dear = std::int64_t{1} << (2 * upto(15));
        const auto large = std::int64_t{1} << (2 * upto(12));
        for (std::int64_t arc = 0; arc < arcs; ++arc) {
            problem.cost.push_back(some_cost(dear));
            problem.capacity.push_back(some_capacity(large));
        }
    }

    Arcs arcs() {
        Arcs arcs{problem.nodes, problem.from, problem.to, {}};
        for (std::size_t arc = 0; arc < arcs.from.size(); ++arc) {
            arcs.tie.push_back(static_cast<std::uint32_t>(1 + random() % 0x7FFFFFFF));
        }
        return arcs;
    }
};

void set_all(NetworkSimplex& simplex, const judge::Problem& problem) {
    for (std::uint32_t arc = 0; arc < problem.from.size(); ++arc) {
        simplex.set(arc, problem.cost[arc], problem.capacity[arc]);
    }
    simplex.solve();
}

/// What makes a circulation the cheapest: it is one, and no arc with room could lower the cost.
void check_optimal(const NetworkSimplex& simplex, const judge::Problem& problem) {
    std::vector<std::int64_t> balance(problem.nodes, 0);
    const auto price = simplex.prices();
    for (std::uint32_t arc = 0; arc < problem.from.size(); ++arc) {
        const auto flow = simplex.flow(arc);
        const auto from = problem.from[arc], to = problem.to[arc];
        CHECK(flow >= 0);
        CHECK(flow <= problem.capacity[arc]);
        balance[from] -= flow;
        balance[to] += flow;
        const auto reduced = problem.cost[arc] + price[from] - price[to];
        if (flow < problem.capacity[arc]) CHECK(reduced >= 0);
        if (flow > 0) CHECK(reduced <= 0);
    }
    CHECK(std::all_of(balance.begin(), balance.end(), [](auto net) { return net == 0; }));
}

void check_against_lemon(const NetworkSimplex& simplex, const judge::Problem& problem) {
    check_optimal(simplex, problem);
    CHECK(total_cost(problem.cost, simplex.flows()) == judge::least_cost(problem).cost);
}

/// Changes some arcs; of few, so that the old circulation is near the new one.
void edit(Sample& sample) {
    auto& problem = sample.problem;
    if (problem.from.empty()) return;
    for (auto edits = sample.upto(5); edits-- > 0;) {
        const auto arc =
            static_cast<std::size_t>(sample.upto(static_cast<std::int64_t>(problem.from.size()) - 1));
        const auto what = sample.upto(3);
        if (what == 0) problem.capacity[arc] = 0;
        if (what == 1) problem.capacity[arc] += sample.upto(50);
        if (what == 2) problem.capacity[arc] = sample.some_capacity(50);
        if (what == 3) problem.cost[arc] = sample.some_cost(50);
    }
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

TEST_CASE("the cheapest circulation costs what LEMON says, cold and after edits") {
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        Sample sample(seed);
        NetworkSimplex simplex(sample.arcs());
        set_all(simplex, sample.problem);
        check_against_lemon(simplex, sample.problem);
        for (int round = 0; round < 4; ++round) {
            edit(sample);
            set_all(simplex, sample.problem);
            check_against_lemon(simplex, sample.problem);
        }
    }
}

TEST_CASE("a warm circulation is the cold one, arc by arc") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        Sample sample(seed);
        const auto arcs = sample.arcs();
        NetworkSimplex warm(arcs);
        set_all(warm, sample.problem);
        for (int round = 0; round < 5; ++round) {
            edit(sample);
            set_all(warm, sample.problem);
            NetworkSimplex cold(arcs);
            set_all(cold, sample.problem);
            CHECK(warm.flows() == cold.flows());
        }
    }
}

TEST_CASE("what was remembered comes back whatever was solved between") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Sample sample(seed);
        NetworkSimplex simplex(sample.arcs());
        set_all(simplex, sample.problem);
        simplex.remember();
        const auto problem = sample.problem;
        const auto flows = simplex.flows();
        for (int round = 0; round < 4; ++round) {
            edit(sample);
            set_all(simplex, sample.problem);
            simplex.recall();
            CHECK(simplex.flows() == flows);
            check_optimal(simplex, problem);
        }
    }
}
