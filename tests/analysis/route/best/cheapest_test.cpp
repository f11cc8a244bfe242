#include "analysis/route/best/cheapest.hpp"

#include "analysis/route/ground.hpp"
#include "network/boost_graph.hpp"
#include "witness/route.hpp"

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <doctest/doctest.h>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

std::vector<std::vector<std::uint32_t>> links_of(const std::vector<Route>& routes) {
    std::vector<std::vector<std::uint32_t>> all;
    for (const auto& route : routes) {
        all.emplace_back();
        for (const auto link : route.links) all.back().push_back(link.index);
    }
    return all;
}

using Lists = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_SUITE("by hand") {
    TEST_CASE("routes are listed by cost, then links, then ids") {
        const auto view = view_of(4, {{0, 1, 1}, {1, 3, 1}, {0, 2, 1}, {2, 3, 1}, {0, 3, 2}, {0, 3, 5}});
        const auto answer = cheapest_routes(view, ends(0, 3), {.count = 9});
        CHECK(links_of(answer.routes) == Lists{{4}, {0, 1}, {2, 3}, {5}});
        CHECK(answer.all);
        CHECK(!answer.tied_beyond);
        CHECK(answer.routes[3].cost == Cost{5});
    }

    TEST_CASE("parallel links are routes of their own") {
        const auto view = view_of(2, {{0, 1, 7, 3}, {0, 1, 7, 9}});
        const auto answer = cheapest_routes(view, ends(0, 1), {.count = 2});
        CHECK(links_of(answer.routes) == Lists{{0}, {1}});
        CHECK(answer.routes[1].capacity == Quantity{9});
    }

    TEST_CASE("a route left out that costs as much as the last is announced, and listed on demand") {
        const auto view = view_of(2, {{0, 1, 7}, {0, 1, 7}, {0, 1, 7}, {0, 1, 8}});
        CHECK(cheapest_routes(view, ends(0, 1), {.count = 2}).tied_beyond);
        const auto tied = cheapest_routes(view, ends(0, 1), {.count = 2, .ties = true});
        CHECK(tied.routes.size() == 3);
        CHECK(!tied.tied_beyond);
        CHECK(!tied.all);
    }

    TEST_CASE("a second route is found where the shortest way on would run into the first part") {
        // Leaving 0 -> 1 -> 2 -> 3 at 1, the shortest way from 4 to 3 leads back through 1.
        const auto view = view_of(5, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {1, 4, 1}, {4, 1, 0}, {4, 3, 9}});
        CHECK(links_of(cheapest_routes(view, ends(0, 3), {.count = 5}).routes) ==
              Lists{{0, 1, 2}, {0, 3, 5}});
    }

    TEST_CASE("a route ends at the first target and may pass another source") {
        const auto view = view_of(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}});
        const RouteEnds between{{NodeId{0}, NodeId{1}}, {NodeId{2}, NodeId{3}}};
        CHECK(links_of(cheapest_routes(view, between, {.count = 9}).routes) == Lists{{1}, {0, 1}});
    }

    TEST_CASE("a way through a nation may be dearer than the cheapest, and cannot use a node twice") {
        const auto view = view_of(4, {{0, 1, 1}, {1, 3, 1}, {1, 2, 1}, {2, 1, 1}, {2, 3, 8}});
        CheapestRoutesOptions options{.count = 9};
        options.limits.through = {{NodeId{2}}};
        CHECK(links_of(cheapest_routes(view, ends(0, 3), options).routes) == Lists{{0, 2, 4}});
    }
}

TEST_SUITE("the small cases") {
    TEST_CASE("no nodes, no routes") {
        const auto answer = cheapest_routes(view_of(0, {}), {{}, {}});
        CHECK(answer.routes.empty());
        CHECK(answer.all);
    }
    TEST_CASE("from one node to itself leads the route without links") {
        const auto answer = cheapest_routes(view_of(1, {{0, 0, 1}}), ends(0, 0), {.count = 5});
        REQUIRE(answer.routes.size() == 1);
        CHECK(answer.routes[0].links.empty());
        CHECK(answer.routes[0].capacity == unlimited);
    }
    TEST_CASE("without links nothing is reached") {
        CHECK(cheapest_routes(view_of(2, {}), ends(0, 1)).routes.empty());
    }
    TEST_CASE("against the direction there is no way") {
        const auto answer = cheapest_routes(view_of(2, {{1, 0, 1}}), ends(0, 1));
        CHECK(answer.routes.empty());
        CHECK(!answer.potential[NodeId{0}]);
    }
    TEST_CASE("the only link closed leaves no way") {
        CHECK(cheapest_routes(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).routes.empty());
    }
    TEST_CASE("an avoided source or target is none") {
        const auto view = view_of(2, {{0, 1, 1}});
        CheapestRoutesOptions options;
        options.limits.avoid.nodes = {NodeId{1}};
        CHECK(cheapest_routes(view, ends(0, 1), options).routes.empty());
        options.limits.avoid.nodes = {NodeId{0}};
        CHECK(cheapest_routes(view, ends(0, 1), options).routes.empty());
    }
    TEST_CASE("no routes wanted, none given") {
        CHECK(cheapest_routes(view_of(2, {{0, 1}}), ends(0, 1), {.count = 0}).routes.empty());
    }
    TEST_CASE("a search that is given up says so") {
        const auto view = view_of(3, {{0, 1, 1}, {1, 2, 1}});
        CheapestRoutesOptions options;
        options.limits.through = {{NodeId{1}}};
        options.limits.work = 0;
        const auto answer = cheapest_routes(view, ends(0, 2), options);
        CHECK(answer.routes.empty());
        CHECK(!answer.proven);
        CHECK(!answer.all);
    }
}

TEST_SUITE("against enumeration of all routes") {
    TEST_CASE("the list is the same, whatever the limits") {
        for (std::uint32_t seed = 0; seed < 3000; ++seed) {
            CAPTURE(seed);
            std::mt19937 random(seed);
            const auto view = view_by_chance(seed, 2 + random() % 6, random() % 18);
            const RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
            CheapestRoutesOptions options{.count = 1 + random() % 12};
            auto& limits = options.limits;
            if (random() % 3 == 0) limits.avoid.nodes = nodes_by_chance(random, view, 1);
            if (random() % 3 == 0 && view.links().size() != 0) {
                limits.avoid.links = {LinkId{static_cast<std::uint32_t>(random() % view.links().size())}};
            }
            if (random() % 3 == 0) limits.max_hops = random() % 5;
            if (random() % 3 == 0) limits.max_cost = Cost{static_cast<std::int64_t>(random() % 8)};
            for (auto groups = random() % 3; groups > 0; --groups) {
                limits.through.push_back(nodes_by_chance(random, view, 2));
            }
            const auto all = every_route(view, between, limits);
            const auto answer = cheapest_routes(view, between, options);
            const auto shown = std::min(all.size(), options.count);
            REQUIRE(answer.routes == std::vector<Route>(all.begin(), all.begin() + static_cast<long>(shown)));
            CHECK(answer.proven);
            CHECK(answer.all == (all.size() <= options.count));
            CHECK(answer.tied_beyond == (all.size() > shown && all[shown].cost == all[shown - 1].cost));
        }
    }
}

TEST_SUITE("against Boost.Graph") {
    TEST_CASE("the first route costs as much as the shortest path") {
        for (std::uint32_t seed = 0; seed < 50; ++seed) {
            CAPTURE(seed);
            const auto view = view_by_chance(seed, 60, 200);
            Column<NodeId, std::int64_t> distance(60);
            boost::dijkstra_shortest_paths(
                view, NodeId{0},
                boost::distance_map(boost::make_iterator_property_map(distance.begin(), NodeIndexMap{}))
                    .weight_map(cost_map(view)));
            for (std::uint32_t target = 1; target < 60; ++target) {
                const auto route = cheapest_route(view, ends(0, target));
                const auto reached = distance[NodeId{target}] != std::numeric_limits<std::int64_t>::max();
                REQUIRE(route.has_value() == reached);
                if (route) CHECK(route->cost.units == distance[NodeId{target}]);
            }
        }
    }
}

TEST_SUITE("by witness") {
    TEST_CASE("the potential proves the first route the cheapest, or that there is none") {
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            CAPTURE(seed);
            std::mt19937 random(seed);
            const auto view = view_by_chance(seed, 8, 20);
            Errand errand{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
            CheapestRoutesOptions options;
            options.limits.avoid.nodes = errand.avoided.nodes = nodes_by_chance(random, view, 1);
            const auto answer = cheapest_routes(view, {errand.starts, errand.goals}, options);
            if (answer.routes.empty()) {
                CHECK(bounds(answer.potential, view, errand));
                CHECK(!least(answer.potential, errand));
            } else {
                const auto& first = answer.routes.front();
                CHECK(proves_cheapest(answer.potential, {first.from, first.links}, view, errand));
            }
        }
    }
}

TEST_SUITE("by law") {
    TEST_CASE("one more link never makes the cheapest dearer") {
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            CAPTURE(seed);
            auto view = view_by_chance(seed, 6, 12);
            const auto before = cheapest_route(view, ends(0, 4));
            view.open[LinkId{seed % 12}] = 1;
            const auto after = cheapest_route(view, ends(0, 4));
            if (!before) continue;
            REQUIRE(after);
            CHECK(after->cost <= before->cost);
        }
    }

    TEST_CASE("renumbering the nodes changes nothing but their names") {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            CAPTURE(seed);
            const auto view = view_by_chance(seed, 6, 14);
            auto turned = view;
            Column<LinkId, Ends> links;
            for (const auto link : view.links()) {
                links.push_back({NodeId{5 - view.topology().from(link).index},
                                 NodeId{5 - view.topology().to(link).index}});
            }
            turned.shape = std::make_shared<const Topology>(6, std::move(links));
            CHECK(links_of(cheapest_routes(view, ends(0, 4), {.count = 7}).routes) ==
                  links_of(cheapest_routes(turned, ends(5, 1), {.count = 7}).routes));
        }
    }
}
