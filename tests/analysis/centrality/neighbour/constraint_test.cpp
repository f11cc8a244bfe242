#include "analysis/centrality/neighbour/constraint.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

namespace {

using namespace entente;
using test::drawn;

constexpr ConstraintOptions by_links{.strength = Strength::links};

/// The definition, with a full matrix.
std::optional<double> by_definition(const View& view, NodeId of) {
    const auto n = view.nodes().size();
    std::vector<std::vector<double>> share(n, std::vector<double>(n));
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        const auto from = view.topology().from(link).index;
        const auto to = view.topology().to(link).index;
        share[from][to] += static_cast<double>(view.quantity[link].units);
        share[to][from] += static_cast<double>(view.quantity[link].units);
    }
    for (auto& row : share) {
        double sum = 0;
        for (const auto x : row) sum += x;
        for (auto& x : row) x = sum > 0 ? x / sum : 0;
    }
    double total = 0;
    bool any = false;
    for (std::size_t v = 0; v < n; ++v) {
        if (share[of.index][v] == 0) continue;
        any = true;
        double invested = share[of.index][v];
        for (std::size_t w = 0; w < n; ++w) invested += share[of.index][w] * share[w][v];
        total += invested * invested;
    }
    return any ? std::optional(total) : std::nullopt;
}

}  // namespace

TEST_CASE("constraint by hand") {
    SUBCASE("who has one neighbour is fully constrained; who bridges two, half") {
        const auto path = drawn("A-B B-C");
        const auto answer = constraint(path.view, by_links);
        CHECK(answer.of_node[path["A"]] == 1);
        CHECK(answer.of_node[path["B"]] == 0.5);
    }
    SUBCASE("in a triangle each neighbour holds half, and a quarter through the other") {
        const auto triangle = drawn("A-B B-C A-C");
        CHECK(*constraint(triangle.view, by_links).of_node[triangle["A"]] ==
              doctest::Approx(2 * 0.75 * 0.75));
    }
    SUBCASE("direction does not matter, strength does") {
        const auto path = drawn("B>A*30 C>B*10");
        CHECK(*constraint(path.view).of_node[path["B"]] == doctest::Approx(0.75 * 0.75 + 0.25 * 0.25));
    }
}

TEST_CASE("constraint of who has no neighbour is none, not zero") {
    CHECK(constraint(drawn("").view).of_node.empty());
    CHECK_FALSE(constraint(drawn("A").view).of_node[NodeId{0}]);
    CHECK_FALSE(constraint(drawn("!A>B*5").view).of_node[NodeId{0}]);
    SUBCASE("a link without quantity takes no part, and is counted") {
        const auto answer = constraint(drawn("A>B").view);
        CHECK_FALSE(answer.of_node[NodeId{0}]);
        CHECK(answer.unknown == 1);
    }
}

TEST_CASE("constraint of the karate club is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = constraint(club.view, by_links);
    CHECK(*answer.of_node[club["1"]] == doctest::Approx(0.15542329764660495));
    CHECK(*answer.of_node[club["34"]] == doctest::Approx(0.1564186851211073));
    CHECK(*answer.of_node[club["12"]] == doctest::Approx(1.0));
}

TEST_CASE("constraint is what its definition says on small random networks") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto answer = constraint(view);
        for (const auto node : view.nodes()) {
            const auto judge = by_definition(view, node);
            REQUIRE(answer.of_node[node].has_value() == judge.has_value());
            if (judge) CHECK(*answer.of_node[node] == doctest::Approx(*judge));
        }
    }
}
