#include "analysis/route/best/opening.hpp"

#include "analysis/route/ground.hpp"

#include <doctest/doctest.h>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

std::size_t closed_links(const View& view, const Route& route) {
    return static_cast<std::size_t>(
        std::count_if(route.links.begin(), route.links.end(), [&](LinkId link) { return !view.open[link]; }));
}

}  // namespace

TEST_CASE("one closed link is less than two, whatever they cost") {
    const auto view =
        view_of(4, {{0, 3, 99, 1, false}, {0, 1, 1, 1, false}, {1, 3, 1, 1, false}, {0, 2, 5}, {2, 3, 5}});
    CHECK(opening_route(view, ends(0, 3)).closed.empty());
    RouteLimits around;
    around.avoid.nodes = {NodeId{2}};
    const auto answer = opening_route(view, ends(0, 3), around);
    CHECK(answer.closed == std::vector{LinkId{0}});
    CHECK(answer.route->cost == Cost{99});
}

TEST_CASE("costs too large to add leave the fewest closed links") {
    const auto dear = Cost::limit * 400;
    const auto view = view_of(3, {{0, 2, dear, 1, false}, {0, 1, dear}, {1, 2, dear, 1, false}});
    CHECK(opening_route(view, ends(0, 2)).closed == std::vector{LinkId{0}});
}

TEST_CASE("small cases of what would have to be opened") {
    CHECK(!opening_route(view_of(0, {}), {{}, {}}).route);
    CHECK(opening_route(view_of(1, {}), ends(0, 0)).route->links.empty());
    CHECK(!opening_route(view_of(2, {}), ends(0, 1)).route);
    CHECK(!opening_route(view_of(2, {{1, 0}}), ends(0, 1)).route);
    CHECK(opening_route(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).closed == std::vector{LinkId{0}});
}

TEST_CASE("no route of an enumeration has fewer closed links, or as many and is cheaper") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        auto view = view_by_chance(seed, 6, 12);
        auto all_open = view;
        for (const auto link : view.links()) {
            if (link.index % 2 == 0) view.open[link] = 0;
            all_open.open[link] = 1;
        }
        const auto answer = opening_route(view, ends(0, 4));
        std::optional<Route> best;
        for (const auto& route : every_route(all_open, ends(0, 4))) {
            if (!best || closed_links(view, route) < closed_links(view, *best)) best = route;
        }
        CHECK(answer.route == best);
        if (best) CHECK(answer.closed.size() == closed_links(view, *best));
    }
}
