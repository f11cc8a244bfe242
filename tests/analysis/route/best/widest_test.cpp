#include "analysis/route/best/widest.hpp"

#include "analysis/route/ground.hpp"

#include <doctest/doctest.h>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

}  // namespace

TEST_CASE("the widest route may be the dearest, among the widest the cheapest is taken") {
    const auto view = view_of(4, {{0, 3, 1, 5}, {0, 1, 9, 20}, {1, 3, 9, 10}, {0, 2, 4, 10}, {2, 3, 4, 30}});
    const auto answer = widest_route(view, ends(0, 3));
    REQUIRE(answer.route);
    CHECK(answer.route->links == std::vector{LinkId{3}, LinkId{4}});
    CHECK(answer.route->capacity == Quantity{10});
}

TEST_CASE("a route that carries nothing is a route") {
    const auto answer = widest_route(view_of(2, {{0, 1, 1, 0}}), ends(0, 1));
    REQUIRE(answer.route);
    CHECK(answer.route->capacity == Quantity{0});
}

TEST_CASE("small cases of the widest route") {
    CHECK(!widest_route(view_of(0, {}), {{}, {}}).route);
    CHECK(widest_route(view_of(1, {}), ends(0, 0)).route->capacity == unlimited);
    CHECK(!widest_route(view_of(2, {}), ends(0, 1)).route);
    CHECK(!widest_route(view_of(2, {{1, 0}}), ends(0, 1)).route);
    CHECK(!widest_route(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).route);
}

TEST_CASE("the widest route is that of an enumeration of all routes") {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 2 + random() % 6, random() % 18);
        const RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        RouteLimits limits;
        if (random() % 3 == 0) limits.max_cost = Cost{static_cast<std::int64_t>(random() % 6)};
        if (random() % 3 == 0) limits.through.push_back(nodes_by_chance(random, view, 2));
        std::optional<Route> widest;
        for (const auto& route : every_route(view, between, limits)) {
            if (!widest || route.capacity > widest->capacity) widest = route;
        }
        CHECK(widest_route(view, between, limits).route == widest);
    }
}
