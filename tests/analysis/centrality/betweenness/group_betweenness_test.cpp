#include "analysis/centrality/betweenness/group_betweenness.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/centrality/betweenness/every_route.hpp"
#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace {

using namespace entente;
using test::drawn;

constexpr GroupBetweennessOptions plain{.normalized = false};

double by_definition(const View& view, const std::vector<NodeId>& group) {
    const auto outside = [&](NodeId node) {
        return std::find(group.begin(), group.end(), node) == group.end();
    };
    double value = 0;
    for (const auto from : view.nodes()) {
        for (const auto to : view.nodes()) {
            if (from == to || !outside(from) || !outside(to)) continue;
            const auto routes = test::cheapest_routes(view, from, to);
            if (routes.empty()) continue;
            const auto passing = std::count_if(routes.begin(), routes.end(), [&](const test::Route& route) {
                return test::passes(view, route, group);
            });
            value += static_cast<double>(passing) / static_cast<double>(routes.size());
        }
    }
    return value;
}

}  // namespace

TEST_CASE("a bloc on a path counts a route once though it passes two members") {
    const auto path = drawn("A>B B>C C>D");
    const std::vector<NodeId> bloc{path["B"], path["C"]};
    CHECK(group_betweenness(path.view, bloc, plain).value == 1);
    CHECK(group_betweenness(path.view, bloc).value == 0.5);
}

TEST_CASE("group betweenness of the empty, the single, the unreachable and the closed") {
    CHECK(group_betweenness(drawn("").view, {}).value == 0);
    const auto one = drawn("A");
    CHECK(group_betweenness(one.view, std::vector{one["A"]}).value == 0);
    const auto apart = drawn("A B C");
    CHECK(group_betweenness(apart.view, std::vector{apart["B"]}).value == 0);
    const auto closed = drawn("A>B !B>C");
    CHECK(group_betweenness(closed.view, std::vector{closed["B"]}).value == 0);
    const auto path = drawn("A>B B>C");
    CHECK(group_betweenness(path.view, {}).value == 0);
    CHECK(group_betweenness(path.view, std::vector{path["B"], path["B"]}, plain).value == 1);
    const auto circle = drawn("A>B:0 B>A:0");
    CHECK(group_betweenness(circle.view, {}).ending == RouteEnding::free_circle);
}

TEST_CASE("group betweenness of the karate club's leaders is what networkx says") {
    const auto club = drawn(test::karate_club);
    const std::vector<NodeId> two{club["1"], club["34"]}, three{club["1"], club["34"], club["33"]};
    CHECK(group_betweenness(club.view, two).value == doctest::Approx(0.6845574116743472));
    CHECK(group_betweenness(club.view, three, plain).value == doctest::Approx(757.3666666666667));
}

TEST_CASE("group betweenness is what its definition says on small random networks") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        generated::Dice dice(seed);
        std::vector<NodeId> group;
        for (const auto node : view.nodes()) {
            if (dice.below(3) == 0) group.push_back(node);
        }
        CHECK(group_betweenness(view, group, plain).value == doctest::Approx(by_definition(view, group)));
    }
}

TEST_CASE("group betweenness by law") {
    const auto view = generated::small(5);
    const auto single = betweenness(view, {.normalized = false});
    for (const auto node : view.nodes()) {
        CHECK(group_betweenness(view, std::vector{node}, plain).value ==
              doctest::Approx(single.of_node[node]));
    }
    const auto club = drawn(test::karate_club);
    const std::vector<NodeId> group{club["1"], club["3"]};
    CHECK(group_betweenness(club.view, group, {.threads = 1}).value ==
          group_betweenness(club.view, group, {.threads = 5}).value);
}
