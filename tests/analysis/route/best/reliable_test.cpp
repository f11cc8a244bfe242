#include "analysis/route/best/reliable.hpp"

#include "analysis/route/ground.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace entente;
using namespace entente::test;

namespace {

RouteEnds ends(std::uint32_t from, std::uint32_t to) {
    return {{NodeId{from}}, {NodeId{to}}};
}

Hazards none_for(const View& view, std::vector<std::optional<double>> risks) {
    Hazards hazards;
    hazards.groups.count = risks.size();
    hazards.groups.of_node.assign(view.nodes().size(), {});
    hazards.groups.of_link.assign(view.links().size(), {});
    hazards.risk = Column<GroupId, std::optional<double>>(std::move(risks));
    return hazards;
}

Hazards hazards_by_chance(std::mt19937& random, const View& view) {
    const double levels[] = {0, 0.1, 0.25, 0.5, 1};
    std::vector<std::optional<double>> risks(random() % 6);
    for (auto& risk : risks) {
        if (random() % 5 != 0) risk = levels[random() % 5];
    }
    auto hazards = none_for(view, risks);
    for (std::uint32_t group = 0; group < risks.size(); ++group) {
        for (auto& in : hazards.groups.of_node) {
            if (random() % 4 == 0) in.push_back(GroupId{group});
        }
        for (auto& in : hazards.groups.of_link) {
            if (random() % 4 == 0) in.push_back(GroupId{group});
        }
    }
    return hazards;
}

}  // namespace

TEST_CASE("a strait passed twice fails once") {
    // By 1 and 2 both links share one risk of 20 %; the direct link has one of 25 %.
    const auto view = view_of(3, {{0, 1}, {1, 2}, {0, 2}});
    auto hazards = none_for(view, {0.2, 0.25});
    hazards.groups.of_link[LinkId{0}] = {GroupId{0}};
    hazards.groups.of_link[LinkId{1}] = {GroupId{0}};
    hazards.groups.of_link[LinkId{2}] = {GroupId{1}};
    const auto answer = most_reliable_route(view, ends(0, 2), hazards);
    REQUIRE(answer.route);
    CHECK(answer.route->links == std::vector{LinkId{0}, LinkId{1}});
    CHECK(answer.reliability == doctest::Approx(0.8));
    CHECK(answer.known == 1);
}

TEST_CASE("equal chances are decided by cost, and unknown risks are counted, not guessed") {
    const auto view = view_of(2, {{0, 1, 5}, {0, 1, 3}, {0, 1, 1}});
    auto hazards = none_for(view, {0.1, 0.1, std::nullopt, 0.3});
    hazards.groups.of_link[LinkId{0}] = {GroupId{0}};
    hazards.groups.of_link[LinkId{1}] = {GroupId{1}, GroupId{2}};
    hazards.groups.of_link[LinkId{2}] = {GroupId{3}};
    const auto answer = most_reliable_route(view, ends(0, 1), hazards);
    CHECK(answer.route->links == std::vector{LinkId{1}});
    CHECK(answer.unknown == 1);
}

TEST_CASE("what fails for certain is closed") {
    const auto view = view_of(2, {{0, 1, 1}});
    auto hazards = none_for(view, {1.0});
    hazards.groups.of_link[LinkId{0}] = {GroupId{0}};
    CHECK(!most_reliable_route(view, ends(0, 1), hazards).route);
}

TEST_CASE("small cases of the most reliable route") {
    const auto answer = [](const View& view, const RouteEnds& between) {
        return most_reliable_route(view, between, none_for(view, {}));
    };
    CHECK(!answer(view_of(0, {}), {{}, {}}).route);
    CHECK(answer(view_of(1, {}), ends(0, 0)).route->links.empty());
    CHECK(!answer(view_of(2, {}), ends(0, 1)).route);
    CHECK(!answer(view_of(2, {{1, 0}}), ends(0, 1)).route);
    CHECK(!answer(view_of(2, {{0, 1, 1, 1, false}}), ends(0, 1)).route);
}

TEST_CASE("a search for the most reliable route that is given up says so") {
    const auto view = view_of(2, {{0, 1}});
    CHECK(!most_reliable_route(view, ends(0, 1), none_for(view, {}), {.work = 0}).proven);
}

TEST_CASE("the most reliable route is that of an enumeration of all routes") {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto view = view_by_chance(seed, 2 + random() % 6, random() % 18);
        const RouteEnds between{nodes_by_chance(random, view, 2), nodes_by_chance(random, view, 2)};
        const auto hazards = hazards_by_chance(random, view);
        RouteLimits limits;
        if (random() % 3 == 0) limits.max_cost = Cost{static_cast<std::int64_t>(random() % 6)};
        if (random() % 3 == 0) limits.max_hops = random() % 5;
        if (random() % 3 == 0) limits.through.push_back(nodes_by_chance(random, view, 2));
        std::optional<Route> best;
        double most = 0;
        for (const auto& route : every_route(view, between, limits)) {
            const auto chance = reliability(view, hazards, route).reliability;
            if (chance > most * (1 + 1e-12)) {
                best = route;
                most = chance;
            }
        }
        const auto answer = most_reliable_route(view, between, hazards, limits);
        CHECK(answer.proven);
        CHECK(answer.route == best);
        if (best) CHECK(answer.reliability == doctest::Approx(most));
    }
}
