#include "analysis/route/alternatives/disjoint.hpp"

#include "analysis/route/ground.hpp"
#include "witness/reach.hpp"
#include "witness/route.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

bool apart(const View& view, const Route& a, const Route& b, Apart by) {
    for (const auto link : a.links) {
        if (std::find(b.links.begin(), b.links.end(), link) != b.links.end()) return false;
    }
    if (by == Apart::links) return true;
    for (const auto node : nodes_of(view, a)) {
        const bool both_begin = node == a.from && node == b.from;
        const bool both_end = node == a.to && node == b.to;
        if (contains(nodes_of(view, b), node) && !both_begin && !both_end) return false;
    }
    return true;
}

/// The most routes apart, and their least total, by trying every set.
std::pair<std::size_t, std::int64_t> best_set(const View& view, const std::vector<Route>& all,
                                              std::size_t count, Apart by) {
    std::pair<std::size_t, std::int64_t> best{0, 0};
    std::vector<const Route*> chosen;
    const std::function<void(std::size_t, std::int64_t)> go_on = [&](std::size_t first, std::int64_t total) {
        if (chosen.size() > best.first || (chosen.size() == best.first && total < best.second)) {
            best = {chosen.size(), total};
        }
        if (chosen.size() == count) return;
        for (auto at = first; at < all.size(); ++at) {
            const auto beside = [&](const Route* other) { return apart(view, all[at], *other, by); };
            if (!std::all_of(chosen.begin(), chosen.end(), beside)) continue;
            chosen.push_back(&all[at]);
            go_on(at + 1, total + all[at].cost.units);
            chosen.pop_back();
        }
    };
    go_on(0, 0);
    return best;
}

}  // namespace

TEST_CASE("the cheapest route is given up where two routes cost less without it") {
    // Suurballe's trap: 0-1-2-3 costs 3, but whoever takes it leaves no second route.
    const auto view = view_of(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {0, 2, 2}, {1, 3, 2}});
    const auto answer = disjoint_routes(view, ends(0, 3));
    REQUIRE(answer.routes.size() == 2);
    CHECK(answer.total == Cost{6});
    CHECK(answer.routes[0].links == std::vector{LinkId{0}, LinkId{4}});
    CHECK(answer.routes[1].links == std::vector{LinkId{3}, LinkId{2}});
    CHECK(answer.barrier.nodes.empty());
}

TEST_CASE("routes may meet at a node when only links must differ") {
    const auto view = view_of(3, {{0, 1, 1}, {0, 1, 1}, {1, 2, 1}, {1, 2, 1}});
    CHECK(disjoint_routes(view, ends(0, 2), {.apart = Apart::links}).routes.size() == 2);
    const auto by_nodes = disjoint_routes(view, ends(0, 2));
    CHECK(by_nodes.routes.size() == 1);
    CHECK(by_nodes.barrier.nodes == std::vector{NodeId{1}});
    CHECK(by_nodes.barrier.links.empty());
}

TEST_CASE("small cases of disjoint routes") {
    CHECK(disjoint_routes(view_of(0, {}), {{}, {}}).routes.empty());
    CHECK(disjoint_routes(view_of(1, {}), ends(0, 0)).routes.empty());
    CHECK(disjoint_routes(view_of(2, {}), ends(0, 1)).routes.empty());
    CHECK(disjoint_routes(view_of(2, {{1, 0}}), ends(0, 1)).routes.empty());
    const auto closed = disjoint_routes(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1));
    CHECK(closed.routes.empty());
    CHECK(closed.barrier == Removed{});
    CHECK(disjoint_routes(view_of(2, {{0, 1}}), ends(0, 1), {.count = 0}).routes.empty());
}

TEST_CASE("disjoint routes are as many and as cheap as the best set of an enumeration") {
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 2 + random() % 5, random() % 16);
        RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        std::erase_if(between.from, [&](NodeId node) { return contains(between.to, node); });
        const DisjointRoutesOptions options{.count = 1 + random() % 3,
                                            .apart = random() % 2 == 0 ? Apart::links : Apart::nodes};
        const auto answer = disjoint_routes(view, between, options);
        const auto [most, least] = best_set(view, every_route(view, between), options.count, options.apart);
        REQUIRE(answer.routes.size() == most);
        CHECK(answer.total.units == least);
        for (std::size_t a = 0; a < most; ++a) {
            for (std::size_t b = a + 1; b < most; ++b) {
                CHECK(apart(view, answer.routes[a], answer.routes[b], options.apart));
            }
        }
    }
}

TEST_CASE("where there are too few routes, a barrier of their number stops all of them") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const auto view = view_by_chance(seed, 6, 14);
        const auto answer = disjoint_routes(view, ends(0, 4), {.count = 20});
        CHECK(answer.barrier.nodes.size() + answer.barrier.links.size() == answer.routes.size());
        const std::vector starts{NodeId{0}};
        CHECK(!reached(view, starts, answer.barrier)[NodeId{4}]);
    }
}

TEST_CASE("the prices prove that the total is least") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 7, 20);
        const auto by = random() % 2 == 0 ? Apart::links : Apart::nodes;
        Errand errand{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        std::erase_if(errand.starts, [&](NodeId node) { return contains(errand.goals, node); });
        const auto answer = disjoint_routes(view, {errand.starts, errand.goals}, {.count = 3, .apart = by});
        std::vector<Way> ways;
        for (const auto& route : answer.routes) {
            ways.push_back({route.from, route.links});
            CHECK(leads(ways.back(), view, errand));
        }
        CHECK(share_no_link(ways));
        if (by == Apart::nodes) CHECK(share_no_node(ways, view));
        const auto bound =
            least_total({answer.before, answer.after}, ways.size(), by == Apart::nodes, view, errand);
        REQUIRE(bound);
        CHECK(static_cast<std::int64_t>(*bound) == answer.total.units);
    }
}
