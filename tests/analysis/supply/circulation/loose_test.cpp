#include "analysis/supply/circulation/loose.hpp"

#include "analysis/supply/circulation/sample.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace entente;
using sample::Sample;

namespace {

using Flows = std::vector<std::int64_t>;

/// Every circulation of a tiny problem.
void each_circulation(const judge::Problem& problem, const std::function<void(const Flows&)>& visit) {
    Flows flow(problem.from.size(), 0);
    for (;;) {
        Flows balance(problem.nodes, 0);
        for (std::size_t arc = 0; arc < flow.size(); ++arc) {
            balance[problem.from[arc]] -= flow[arc];
            balance[problem.to[arc]] += flow[arc];
        }
        if (balance == Flows(problem.nodes, 0)) visit(flow);
        std::size_t arc = 0;
        while (arc < flow.size() && flow[arc] == problem.capacity[arc]) flow[arc++] = 0;
        if (arc == flow.size()) return;
        ++flow[arc];
    }
}

/// The arcs whose flow differs among all circulations that are as good as this one, and whether none is better.
struct Enumerated {
    std::vector<std::uint8_t> loose;
    bool best = true;
};

Enumerated enumerated(const Sample& sample, const Flows& ours, Alike alike) {
    const auto worth = [&](const Flows& flow) {
        std::vector<std::int64_t> tie(sample.tie.begin(), sample.tie.end());
        const auto cost = total_cost(sample.problem.cost, flow);
        return std::pair(cost, alike == Alike::cost ? Wide{0} : total_cost(tie, flow));
    };
    Enumerated found{std::vector<std::uint8_t>(ours.size(), 0)};
    each_circulation(sample.problem, [&](const Flows& flow) {
        if (worth(flow) < worth(ours)) found.best = false;
        if (worth(flow) != worth(ours)) return;
        for (std::size_t arc = 0; arc < flow.size(); ++arc) {
            if (flow[arc] != ours[arc]) found.loose[arc] = 1;
        }
    });
    return found;
}

/// The same by its definition: an arc whose change is closed to a circle by changes of others that cost nothing.
std::vector<std::uint8_t> searched(const NetworkSimplex& simplex, Alike alike) {
    struct Move {
        std::uint32_t arc, from, to;
    };
    const auto& arcs = simplex.arcs();
    std::vector<Move> moves;
    for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
        const auto price = simplex.reduced(arc);
        if (price.cost != 0 || (alike == Alike::cost_and_tie && price.tie != 0)) continue;
        const auto flow = simplex.flow(arc), capacity = simplex.capacity(arc);
        if (flow < capacity) moves.push_back({arc, arcs.from[arc], arcs.to[arc]});
        if (flow > 0) moves.push_back({arc, arcs.to[arc], arcs.from[arc]});
    }
    std::vector<std::uint8_t> found(simplex.size(), 0);
    for (const auto& first : moves) {
        std::vector<std::uint8_t> reached(arcs.nodes, 0);
        reached[first.to] = 1;
        for (bool more = true; more;) {
            more = false;
            for (const auto& [arc, from, to] : moves) {
                if (arc == first.arc || reached[from] == 0 || reached[to] != 0) continue;
                reached[to] = 1;
                more = true;
            }
        }
        if (reached[first.from] != 0) found[first.arc] = 1;
    }
    return found;
}

}  // namespace

TEST_CASE("loose arcs of larger problems are those that a search finds a way back from") {
    int some = 0, bridges = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        const sample::Kind kind{
            .nodes = 25, .arcs_a_node = 3, .most_cost = 1 + static_cast<int>(seed % 3), .most_tie = 2};
        Sample sample(kind, seed);
        const auto simplex = sample::cold(sample);
        for (const auto alike : {Alike::cost, Alike::cost_and_tie}) {
            const auto found = loose(simplex, alike);
            CHECK(found == searched(simplex, alike));
            for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
                const auto flow = simplex.flow(arc);
                some += found[arc];
                if (found[arc] == 0 && simplex.holds_up(arc) && flow > 0 && flow < simplex.capacity(arc))
                    ++bridges;
            }
        }
    }
    CHECK(some > 100);
    CHECK(bridges > 100);
}

TEST_CASE("loose arcs are those whose flow differs among all circulations as good, by enumeration") {
    const sample::Kind tiny{.nodes = 3,
                            .arcs_a_node = 3,
                            .most_cost = 1,
                            .least_capacity = 1,
                            .most_capacity = 2,
                            .negative = 2,
                            .closed = 100,
                            .most_tie = 1};
    int some_loose = 0, some_ambiguous = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        Sample sample(tiny, seed);
        auto simplex = sample::cold(sample);
        for (int round = 0; round < 2; ++round) {
            for (const auto alike : {Alike::cost, Alike::cost_and_tie}) {
                const auto truth = enumerated(sample, simplex.flows(), alike);
                CHECK(truth.best);
                CHECK(loose(simplex, alike) == truth.loose);
                const bool any = truth.loose != std::vector<std::uint8_t>(truth.loose.size(), 0);
                if (alike == Alike::cost_and_tie) CHECK(ambiguous(simplex) == any);
                (alike == Alike::cost ? some_loose : some_ambiguous) += any ? 1 : 0;
            }
            for (auto& capacity : sample.problem.capacity) capacity = sample.some_capacity();
            sample::set_all(simplex, sample.problem);
        }
    }
    CHECK(some_loose > 100);
    CHECK(some_ambiguous > 30);
}
