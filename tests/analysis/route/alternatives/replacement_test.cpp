#include "analysis/route/alternatives/replacement.hpp"

#include "analysis/route/alternatives/groups_by_chance.hpp"

#include <doctest/doctest.h>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

}  // namespace

TEST_CASE("each piece of the best route gets its replacement, or none") {
    // 0 -> 1 -> 3 -> 4 is best; 2 replaces 1, and nothing replaces 3 or the strait of both first links.
    const auto view = view_of(5, {{0, 1, 1}, {1, 3, 1}, {3, 4, 1}, {0, 2, 2}, {2, 3, 2}});
    auto groups = no_groups(view, 1);
    groups.of_link[LinkId{0}] = {GroupId{0}};
    groups.of_link[LinkId{3}] = {GroupId{0}};
    const auto answer = replacements(view, ends(0, 4), groups);
    REQUIRE(answer.best);
    CHECK(answer.best->cost == Cost{3});
    REQUIRE(answer.of_piece.size() == 6);
    CHECK(answer.of_piece[0].without == RoutePiece{NodeId{1}});
    CHECK(answer.of_piece[0].dearer == Cost{2});
    CHECK(answer.of_piece[1].without == RoutePiece{NodeId{3}});
    CHECK(!answer.of_piece[1].route);
    CHECK(answer.of_piece[2].route->links == std::vector{LinkId{3}, LinkId{4}, LinkId{2}});
    CHECK(!answer.of_piece[4].route);
    CHECK(answer.of_piece[5].without == RoutePiece{GroupId{0}});
    CHECK(!answer.of_piece[5].route);
}

TEST_CASE("small cases of replacements") {
    const auto answer = [](const View& view, const RouteEnds& between) {
        return replacements(view, between, no_groups(view, 0));
    };
    CHECK(!answer(view_of(0, {}), {{}, {}}).best);
    CHECK(answer(view_of(1, {}), ends(0, 0)).of_piece.empty());
    CHECK(!answer(view_of(2, {}), ends(0, 1)).best);
    CHECK(!answer(view_of(2, {{1, 0}}), ends(0, 1)).best);
    CHECK(!answer(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).best);
}

TEST_CASE("replacements are those of an enumeration of all routes") {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 2 + random() % 6, random() % 18);
        const RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        const auto groups = groups_by_chance(random, view, random() % 4);
        const auto all = every_route(view, between);
        const auto answer = replacements(view, between, groups);
        REQUIRE(answer.best.has_value() == !all.empty());
        for (const auto& [without, route, dearer] : answer.of_piece) {
            const auto touches = [&, piece = without](const Route& other) {
                if (const auto* link = std::get_if<LinkId>(&piece)) {
                    return std::find(other.links.begin(), other.links.end(), *link) != other.links.end();
                }
                if (const auto* node = std::get_if<NodeId>(&piece))
                    return contains(nodes_of(view, other), *node);
                const auto in = groups_of(view, groups, other);
                return std::find(in.begin(), in.end(), std::get<GroupId>(piece)) != in.end();
            };
            CHECK(touches(*answer.best));
            const auto first = std::find_if_not(all.begin(), all.end(), touches);
            REQUIRE(route.has_value() == (first != all.end()));
            if (!route) continue;
            CHECK(*route == *first);
            CHECK(*dearer == route->cost - answer.best->cost);
        }
    }
}
