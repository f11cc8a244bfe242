#include "analysis/route/alternatives/unshared.hpp"

#include "analysis/route/alternatives/groups_by_chance.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

bool share(const View& view, const Groups& groups, const std::vector<GroupId>& free, const Route& a,
           const Route& b) {
    for (const auto link : a.links) {
        if (std::find(b.links.begin(), b.links.end(), link) != b.links.end()) return true;
    }
    const auto other = groups_of(view, groups, b);
    for (const auto group : groups_of(view, groups, a)) {
        if (std::find(free.begin(), free.end(), group) != free.end()) continue;
        if (std::find(other.begin(), other.end(), group) != other.end()) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("two routes that both pass a strait are not independent") {
    // The two cheapest pass one strait; the dear one does not.
    const auto view = view_of(4, {{0, 1, 1}, {1, 3, 1}, {0, 2, 1}, {2, 3, 1}, {0, 3, 9}});
    auto groups = no_groups(view, 1);
    groups.of_link[LinkId{1}] = {GroupId{0}};
    groups.of_link[LinkId{3}] = {GroupId{0}};
    const auto answer = unshared_routes(view, ends(0, 3), groups);
    REQUIRE(answer.routes.size() == 2);
    CHECK(answer.total == Cost{11});
    CHECK(answer.unavoidable.empty());
}

TEST_CASE("what every route shares is named, unless it is at the ends") {
    const auto view = view_of(3, {{0, 1, 1}, {0, 1, 2}, {1, 2, 1}, {1, 2, 2}});
    auto groups = no_groups(view, 2);
    groups.of_node[NodeId{1}] = {GroupId{0}};
    groups.of_node[NodeId{2}] = {GroupId{1}};
    const auto answer = unshared_routes(view, ends(0, 2), groups);
    CHECK(answer.routes.size() == 1);
    CHECK(answer.unavoidable == std::vector{GroupId{0}});
    CHECK(answer.at_the_ends == std::vector{GroupId{1}});
    CHECK(answer.proven);
}

TEST_CASE("small cases of routes without shared risks") {
    const auto answer = [](const View& view, const RouteEnds& between) {
        return unshared_routes(view, between, no_groups(view, 0));
    };
    CHECK(answer(view_of(0, {}), {{}, {}}).routes.empty());
    CHECK(answer(view_of(1, {}), ends(0, 0)).routes.empty());
    CHECK(answer(view_of(2, {}), ends(0, 1)).routes.empty());
    CHECK(answer(view_of(2, {{1, 0}}), ends(0, 1)).routes.empty());
    CHECK(answer(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).routes.empty());
    CHECK(answer(view_of(2, {{0, 1}}), ends(0, 1)).routes.size() == 1);
}

TEST_CASE("a choice of routes that is given up says so") {
    const auto view = view_of(2, {{0, 1}, {0, 1}});
    const auto answer = unshared_routes(view, ends(0, 1), no_groups(view, 0), {.steps = 0});
    CHECK(!answer.proven);
}

TEST_CASE("routes without shared risks are as many and as cheap as the best set of an enumeration") {
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 2 + random() % 5, random() % 16);
        RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        std::erase_if(between.from, [&](NodeId node) { return contains(between.to, node); });
        const auto groups = groups_by_chance(random, view, random() % 5);
        UnsharedRoutesOptions options{.count = 1 + random() % 3};
        if (random() % 4 == 0) options.limits.max_hops = random() % 5;
        const auto answer = unshared_routes(view, between, groups, options);
        const auto all = every_route(view, between, options.limits);
        std::size_t most = 0;
        std::int64_t least = 0;
        std::vector<const Route*> chosen;
        const std::function<void(std::size_t, std::int64_t)> go_on = [&](std::size_t first,
                                                                         std::int64_t total) {
            if (chosen.size() > most || (chosen.size() == most && total < least)) {
                most = chosen.size();
                least = total;
            }
            if (chosen.size() == options.count) return;
            for (auto at = first; at < all.size(); ++at) {
                const auto shares = [&](const Route* other) {
                    return share(view, groups, answer.at_the_ends, all[at], *other);
                };
                if (std::any_of(chosen.begin(), chosen.end(), shares)) continue;
                chosen.push_back(&all[at]);
                go_on(at + 1, total + all[at].cost.units);
                chosen.pop_back();
            }
        };
        go_on(0, 0);
        CHECK(answer.proven);
        REQUIRE(answer.routes.size() == most);
        CHECK(answer.total.units == least);
        for (std::size_t a = 0; a < most; ++a) {
            for (std::size_t b = a + 1; b < most; ++b) {
                CHECK(!share(view, groups, answer.at_the_ends, answer.routes[a], answer.routes[b]));
            }
        }
    }
}
