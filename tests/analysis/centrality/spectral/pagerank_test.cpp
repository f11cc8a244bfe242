#include "analysis/centrality/spectral/pagerank.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <numeric>

namespace {

using namespace entente;
using test::drawn;

}  // namespace

TEST_CASE("PageRank by hand") {
    SUBCASE("two that supply each other share alike") {
        CHECK(pagerank(drawn("A-B").view, {.strength = Strength::links}).of_node[NodeId{0}] ==
              doctest::Approx(0.5));
    }
    SUBCASE("what arrives where nothing leaves goes to all alike") {
        const auto pair = drawn("A>B*3");
        const auto answer = pagerank(pair.view);
        CHECK(answer.of_node[pair["A"]] == doctest::Approx(1 / 2.85));
        CHECK(answer.of_node[pair["B"]] == doctest::Approx(1.85 / 2.85));
    }
    SUBCASE("a customer of three times the quantity gets three times the share") {
        const auto fork = drawn("A>B*30 A>C*10");
        const auto answer = pagerank(fork.view);
        const auto rest = answer.of_node[fork["A"]];
        CHECK((answer.of_node[fork["B"]] - rest) / (answer.of_node[fork["C"]] - rest) == doctest::Approx(3));
    }
}

TEST_CASE("PageRank of the empty, the single and the closed") {
    CHECK(pagerank(drawn("").view).of_node.empty());
    CHECK(pagerank(drawn("A").view).of_node[NodeId{0}] == doctest::Approx(1));
    CHECK(pagerank(drawn("!A>B*3").view).of_node[NodeId{1}] == doctest::Approx(0.5));
    CHECK(pagerank(drawn("A>B").view).unknown == 1);
}

TEST_CASE("PageRank of the karate club is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = pagerank(club.view, {.strength = Strength::links});
    CHECK(answer.of_node[club["1"]] == doctest::Approx(0.09699728538830414).epsilon(1e-9));
    CHECK(answer.of_node[club["34"]] == doctest::Approx(0.10091918233261697).epsilon(1e-9));
    CHECK(answer.of_node[club["12"]] == doctest::Approx(0.009564745492136189).epsilon(1e-9));
}

TEST_CASE("PageRank adds up to 1 and satisfies its equation") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto answer = pagerank(view);
        CHECK(answer.iteration.ending == IterationEnding::converged);
        CHECK(std::accumulate(answer.of_node.begin(), answer.of_node.end(), 0.0) == doctest::Approx(1));
        const auto leaving = [&](NodeId node) {
            double sum = 0;
            for (const auto link : view.topology().leaving(node)) {
                sum += view.open[link] ? static_cast<double>(view.quantity[link].units) : 0;
            }
            return sum;
        };
        double idle = 0;
        for (const auto node : view.nodes()) idle += leaving(node) == 0 ? answer.of_node[node] : 0;
        const auto n = static_cast<double>(view.nodes().size());
        for (const auto node : view.nodes()) {
            double arriving = idle / n;
            for (const auto link : view.topology().entering(node)) {
                const auto from = view.topology().from(link);
                if (!view.open[link] || view.quantity[link].units == 0) continue;
                arriving +=
                    static_cast<double>(view.quantity[link].units) / leaving(from) * answer.of_node[from];
            }
            CHECK(answer.of_node[node] == doctest::Approx(0.85 * arriving + 0.15 / n).epsilon(1e-9));
        }
    }
}

TEST_CASE("PageRank of one plain network after another is that of each alone") {
    PagerankSolver solver;
    for (std::uint64_t seed = 100; seed > 0; --seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto& plain = solver.pagerank(entering(view, Strength::quantity));
        CHECK(Column<NodeId, double>(plain.of_node) == pagerank(view).of_node);
    }
}
