#pragma once

#include "analysis/supply/circulation/network_simplex.hpp"
#include "judge/lemon.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace entente::sample {

/// Seeded numbers.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : random_(seed) {}
    std::int64_t upto(std::int64_t most) {
        return static_cast<std::int64_t>(random_() % (static_cast<std::uint64_t>(most) + 1));
    }
    std::int64_t within(std::int64_t least, std::int64_t most) { return least + upto(most - least); }
    bool one_in(std::int64_t many) { return upto(many - 1) == 0; }

private:
    std::mt19937_64 random_;
};

/// What the numbers of a drawn problem are like.
struct Kind {
    std::int64_t nodes = 12, arcs_a_node = 5;
    std::int64_t least_cost = 0, most_cost = 50;
    std::int64_t least_capacity = 0, most_capacity = 50;
    std::int64_t negative = 4, closed = 5;  ///< one in so many arcs
    std::int64_t islands = 1;
    std::int64_t most_tie = 0x7FFFFFFF;
};

/// A problem of few nodes, with parallel arcs, arcs to oneself, islands and closed arcs, and its ties.
struct Sample {
    Kind kind;
    Draw draw;
    judge::Problem problem;
    std::vector<std::uint32_t> tie;

    std::int64_t some_cost() {
        const auto cost = draw.within(kind.least_cost, kind.most_cost);
        return draw.one_in(kind.negative) ? -cost : cost;
    }
    std::int64_t some_capacity() {
        return draw.one_in(kind.closed) ? 0 : draw.within(kind.least_capacity, kind.most_capacity);
    }
    std::uint32_t some_tie() { return static_cast<std::uint32_t>(draw.within(1, kind.most_tie)); }

    Sample(const Kind& of, std::uint64_t seed) : kind(of), draw(seed) {
        const auto nodes = draw.within(kind.islands, std::max(kind.nodes, kind.islands));
        problem.nodes = static_cast<std::uint32_t>(nodes);
        for (auto arcs = draw.upto(kind.arcs_a_node * nodes); arcs > 0; --arcs) {
            problem.from.push_back(static_cast<std::uint32_t>(draw.upto(nodes - 1)));
        }
        std::sort(problem.from.begin(), problem.from.end());
        for (const auto from : problem.from) {
            const auto island = from % kind.islands;  // of all nodes that leave the same remainder
            const auto others = (nodes - 1 - island) / kind.islands;
            problem.to.push_back(static_cast<std::uint32_t>(island + kind.islands * draw.upto(others)));
            problem.cost.push_back(some_cost());
            problem.capacity.push_back(some_capacity());
            tie.push_back(some_tie());
        }
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(problem.from.size()); }
    [[nodiscard]] Arcs arcs() const { return {problem.nodes, problem.from, problem.to, tie}; }

    /// Changes up to five arcs, so that the old circulation is near the new one.
    void edit() {
        if (size() == 0) return;
        for (auto edits = draw.upto(5); edits-- > 0;) {
            const auto arc = static_cast<std::size_t>(draw.upto(size() - 1));
            const auto what = draw.upto(3);
            if (what == 0) problem.capacity[arc] = 0;
            if (what == 1) problem.capacity[arc] += some_capacity();
            if (what == 2) problem.capacity[arc] = some_capacity();
            if (what == 3) problem.cost[arc] = some_cost();
        }
    }
};

/// Kinds that are hard on an algorithm, by name.
struct NamedKind {
    const char* name;
    Kind kind;
};
inline const std::vector<NamedKind>& kinds() {
    constexpr auto dear = std::int64_t{1} << 55, large = std::int64_t{1} << 44;
    static const std::vector<NamedKind> all = {
        {"plain", {}},
        {"one cost", {.least_cost = 3, .most_cost = 3}},
        {"no cost", {.most_cost = 0}},
        {"one capacity", {.least_capacity = 7, .most_capacity = 7, .closed = 1000}},
        {"one cost and one capacity",
         {.least_cost = 1, .most_cost = 1, .least_capacity = 1, .most_capacity = 1}},
        {"mostly closed", {.closed = 2}},
        {"all closed", {.most_capacity = 0}},
        {"parallel arcs", {.nodes = 2, .arcs_a_node = 20}},
        {"arcs to oneself", {.nodes = 1, .arcs_a_node = 9}},
        {"islands", {.nodes = 15, .islands = 4}},
        {"no two nodes joined", {.nodes = 5, .islands = 5}},
        {"tiny numbers", {.most_cost = 1, .most_capacity = 1}},
        {"huge costs", {.least_cost = dear - 9, .most_cost = dear}},
        {"huge capacities", {.least_capacity = large - 9, .most_capacity = large}},
        {"huge and tiny", {.most_cost = dear, .most_capacity = large, .closed = 3}},
        {"many gains", {.negative = 2}},
        {"many nodes", {.nodes = 300, .arcs_a_node = 4, .negative = 8}},
    };
    return all;
}

inline void set_all(NetworkSimplex& simplex, const judge::Problem& problem) {
    for (std::uint32_t arc = 0; arc < problem.from.size(); ++arc) {
        simplex.set(arc, problem.cost[arc], problem.capacity[arc]);
    }
    simplex.solve();
}

inline NetworkSimplex cold(const Sample& sample) {
    NetworkSimplex simplex(sample.arcs());
    set_all(simplex, sample.problem);
    return simplex;
}

/// Whether the prices prove the flows cheapest: flows are within bounds and balance, arcs with room are not too
/// cheap and arcs that carry something are not too dear.
inline bool prove(const judge::Problem& problem, const std::vector<std::int64_t>& flow,
                  const std::vector<std::int64_t>& price) {
    std::vector<std::int64_t> balance(problem.nodes, 0);
    for (std::uint32_t arc = 0; arc < problem.from.size(); ++arc) {
        const auto from = problem.from[arc], to = problem.to[arc];
        if (flow[arc] < 0 || flow[arc] > problem.capacity[arc]) return false;
        balance[from] -= flow[arc];
        balance[to] += flow[arc];
        const auto reduced = problem.cost[arc] + price[from] - price[to];
        if (flow[arc] < problem.capacity[arc] && reduced < 0) return false;
        if (flow[arc] > 0 && reduced > 0) return false;
    }
    return std::all_of(balance.begin(), balance.end(), [](auto net) { return net == 0; });
}

inline bool proves_itself(const NetworkSimplex& simplex, const judge::Problem& problem) {
    return prove(problem, simplex.flows(), simplex.prices());
}

}  // namespace entente::sample
