#include "analysis/centrality/spectral/eigenvector.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace entente;
using test::drawn;

constexpr EigenvectorOptions by_links{.strength = Strength::links};

}  // namespace

TEST_CASE("eigenvector centrality by hand") {
    SUBCASE("in a triangle all are alike, and the eigenvalue is two") {
        const auto answer = eigenvector(drawn("A-B B-C A-C").view, by_links);
        CHECK(answer.eigenvalue == doctest::Approx(2));
        CHECK(answer.of_node[NodeId{0}] == doctest::Approx(1 / std::sqrt(3)));
    }
    SUBCASE("a star swings in plain iteration; its centre has √4 times a leaf") {
        const auto star = drawn("A-C B-C C-D C-E");
        const auto answer = eigenvector(star.view, by_links);
        CHECK(answer.iteration.ending == IterationEnding::converged);
        CHECK(answer.of_node[star["C"]] == doctest::Approx(1 / std::sqrt(2)));
        CHECK(answer.of_node[star["A"]] == doctest::Approx(1 / std::sqrt(8)));
    }
    SUBCASE("in a circle of two strengths the figures are as their roots") {
        const auto pair = drawn("A>B*9 B>A*4");
        const auto answer = eigenvector(pair.view);
        CHECK(answer.eigenvalue == doctest::Approx(6));
        CHECK(answer.of_node[pair["B"]] / answer.of_node[pair["A"]] == doctest::Approx(1.5));
    }
}

TEST_CASE("eigenvector centrality of the empty, the single, the one-way and the closed") {
    CHECK(eigenvector(drawn("").view).of_node.empty());
    CHECK(eigenvector(drawn("A").view).iteration.ending == IterationEnding::no_circle);
    CHECK(eigenvector(drawn("A>B*1 B>C*1").view).iteration.ending == IterationEnding::no_circle);
    CHECK(eigenvector(drawn("A>B*1 B>C*1").view).of_node.empty());
    CHECK(eigenvector(drawn("A>B*1 !B>A*1").view).iteration.ending == IterationEnding::no_circle);
    SUBCASE("a circle of unknown quantities is none, and they are counted") {
        const auto answer = eigenvector(drawn("A-B").view);
        CHECK(answer.iteration.ending == IterationEnding::no_circle);
        CHECK(answer.unknown == 2);
    }
    SUBCASE("stopped early, it says so") {
        auto options = by_links;
        options.until.limit = 1;
        CHECK(eigenvector(drawn(test::karate_club).view, options).iteration.ending ==
              IterationEnding::limit_reached);
    }
}

TEST_CASE("eigenvector centrality of the karate club is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = eigenvector(club.view, by_links);
    CHECK(answer.of_node[club["1"]] == doctest::Approx(0.35549144452448955).epsilon(1e-9));
    CHECK(answer.of_node[club["34"]] == doctest::Approx(0.37336347029155703).epsilon(1e-9));
    CHECK(answer.of_node[club["12"]] == doctest::Approx(0.05285569749350583).epsilon(1e-9));
}

TEST_CASE("eigenvector centrality satisfies its equation, and has length 1") {
    generated::Dice dice(5);
    const auto view = generated::weighed(generated::dense(40, 600, 6), dice, 10);
    const auto answer = eigenvector(view);
    REQUIRE(answer.iteration.ending == IterationEnding::converged);
    double squares = 0;
    for (const auto node : view.nodes()) {
        double pulled = 0;
        for (const auto link : view.topology().entering(node)) {
            pulled +=
                static_cast<double>(view.quantity[link].units) * answer.of_node[view.topology().from(link)];
        }
        CHECK(pulled == doctest::Approx(answer.eigenvalue * answer.of_node[node]).epsilon(1e-8));
        squares += answer.of_node[node] * answer.of_node[node];
    }
    CHECK(squares == doctest::Approx(1));
}
