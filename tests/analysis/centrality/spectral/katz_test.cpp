#include "analysis/centrality/spectral/katz.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

namespace {

using namespace entente;
using test::drawn;

}  // namespace

TEST_CASE("Katz centrality of a path by hand: each step adds a tenth of what came before") {
    const auto path = drawn("A>B B>C");
    const auto answer = katz(path.view, {.alpha = 0.1, .normalized = false, .strength = Strength::links});
    CHECK(answer.of_node[path["A"]] == doctest::Approx(1));
    CHECK(answer.of_node[path["B"]] == doctest::Approx(1.1));
    CHECK(answer.of_node[path["C"]] == doctest::Approx(1.11));
}

TEST_CASE("Katz centrality of the empty, the single and the closed") {
    CHECK(katz(drawn("").view).of_node.empty());
    CHECK(katz(drawn("A").view).of_node == Column<NodeId, double>{1});
    const auto closed = katz(drawn("!A>B*5").view);
    CHECK(closed.of_node[NodeId{0}] == closed.of_node[NodeId{1}]);
    CHECK(katz(drawn("A>B").view).unknown == 1);
}

TEST_CASE("from the reciprocal of the eigenvalue on Katz centrality diverges and says so") {
    const auto triangle = drawn("A-B B-C A-C");
    const auto answer = katz(triangle.view, {.alpha = 0.6, .strength = Strength::links});
    CHECK(answer.iteration.ending == IterationEnding::diverged);
    CHECK(answer.of_node.empty());
    CHECK(katz(triangle.view, {.alpha = 0.4, .strength = Strength::links}).iteration.ending ==
          IterationEnding::converged);
    SUBCASE("at the reciprocal itself it grows without end and is never taken for done") {
        const auto edge =
            katz(triangle.view, {.alpha = 0.5, .strength = Strength::links, .until = {.limit = 1000}});
        CHECK(edge.iteration.ending == IterationEnding::limit_reached);
    }
}

TEST_CASE("Katz centrality of the karate club is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = katz(club.view, {.alpha = 0.1, .strength = Strength::links});
    CHECK(answer.of_node[club["1"]] == doctest::Approx(0.3213246219124109).epsilon(1e-9));
    CHECK(answer.of_node[club["34"]] == doctest::Approx(0.33140642739978216).epsilon(1e-9));
    CHECK(answer.of_node[club["12"]] == doctest::Approx(0.09661671600809041).epsilon(1e-9));
}

TEST_CASE("Katz centrality satisfies its equation with the alpha it names") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto answer = katz(view, {.beta = 2, .normalized = false});
        REQUIRE(answer.iteration.ending == IterationEnding::converged);
        for (const auto node : view.nodes()) {
            double pulled = 0;
            for (const auto link : view.topology().entering(node)) {
                if (!view.open[link]) continue;
                pulled += static_cast<double>(view.quantity[link].units) *
                          answer.of_node[view.topology().from(link)];
            }
            CHECK(answer.of_node[node] == doctest::Approx(answer.alpha * pulled + 2));
        }
    }
}
