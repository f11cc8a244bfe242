#include "analysis/centrality/spectral/hubs.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

namespace {

using namespace entente;
using test::drawn;

}  // namespace

TEST_CASE(
    "hubs by hand: one supplier of three is the hub, its customers are the authorities by what they get") {
    const auto star = drawn("A>B*1 A>C*1 A>D*2");
    const auto answer = hubs(star.view);
    CHECK(answer.hub[star["A"]] == doctest::Approx(1));
    CHECK(answer.authority[star["A"]] == 0);
    CHECK(answer.authority[star["D"]] == doctest::Approx(0.5));
}

TEST_CASE("hubs of the empty, the single and the closed") {
    CHECK(hubs(drawn("").view).hub.empty());
    CHECK(hubs(drawn("A").view).hub == Column<NodeId, double>{0});
    CHECK(hubs(drawn("!A>B*5").view).authority == Column<NodeId, double>{0, 0});
    CHECK(hubs(drawn("A>B").view).unknown == 1);
}

TEST_CASE("in an undirected network hub and authority are the eigenvector centrality") {
    const auto club = drawn(test::karate_club);
    const auto answer = hubs(club.view, {.strength = Strength::links});
    CHECK(answer.iteration.ending == IterationEnding::converged);
    CHECK(answer.hub[club["1"]] / answer.hub[club["34"]] ==
          doctest::Approx(0.35549144452448955 / 0.37336347029155703).epsilon(1e-9));
    CHECK(answer.hub[club["12"]] == doctest::Approx(answer.authority[club["12"]]));
}

TEST_CASE("hubs and authorities satisfy their equations") {
    generated::Dice dice(5);
    const auto view = generated::weighed(generated::dense(30, 300, 9), dice, 10);
    const auto answer = hubs(view);
    REQUIRE(answer.iteration.ending == IterationEnding::converged);
    const auto supplied = [&](NodeId node) {
        double sum = 0;
        for (const auto link : view.topology().entering(node)) {
            sum += static_cast<double>(view.quantity[link].units) * answer.hub[view.topology().from(link)];
        }
        return sum;
    };
    double all = 0;
    for (const auto node : view.nodes()) all += supplied(node);
    for (const auto node : view.nodes())
        CHECK(supplied(node) / all == doctest::Approx(answer.authority[node]));
}
