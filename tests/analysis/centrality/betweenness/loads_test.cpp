#include "analysis/centrality/betweenness/loads.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace entente;

namespace {

bool same(const RouteLoads& a, const RouteLoads& b) {
    return a.ending == b.ending && a.of_node == b.of_node && a.of_slot == b.of_slot;
}

/// Few and many ties, islands, parallel links; some large enough for several blocks of sources.
std::vector<PackedLinks> networks() {
    std::vector<PackedLinks> all;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) all.push_back(pack(generated::small(seed)));
    generated::Dice dice(7);
    for (const std::uint32_t dearest : {1U, 3U, 1000U}) {
        all.push_back(pack(generated::weighed(generated::dense(40, 500, dearest), dice, dearest)));
        all.push_back(pack(generated::weighed(generated::scale_free(90, 2, dearest), dice, dearest)));
        all.push_back(pack(generated::weighed(generated::lattice(7), dice, dearest)));
    }
    return all;
}

}  // namespace

TEST_CASE("loads of routes are the same bytes by searches, by a table and by a loader that is used again") {
    RouteLoader loader;
    for (const auto& links : networks()) {
        const auto found = route_loads(links, {.method = DistanceMethod::searches});
        CHECK(same(found, route_loads(links, {.method = DistanceMethod::table})));
        CHECK(same(found, route_loads(links)));
        CHECK(same(found, route_loads(links, {.threads = 3, .method = DistanceMethod::table})));
        CHECK(same(found, loader.loads(links)));
        CHECK(same(found, loader.loads(links, DistanceMethod::table)));
        CHECK(same(found, loader.loads(links, DistanceMethod::searches)));
    }
}

TEST_CASE("loads between some nodes only do not depend on the method") {
    for (const auto& links : networks()) {
        RoutePairs pairs{{}, std::vector<std::uint8_t>(links.nodes())};
        for (std::uint32_t node = 0; node < links.nodes(); node += 2) pairs.sources.push_back(node);
        for (std::uint32_t node = 0; node < links.nodes(); node += 3) pairs.is_target[node] = 1;
        CHECK(same(route_loads(links, {.pairs = &pairs, .method = DistanceMethod::searches}),
                   route_loads(links, {.pairs = &pairs, .method = DistanceMethod::table})));
    }
}

TEST_CASE("a chain loads its middle with the pairs that pass it") {
    PackedLinks links{.start = {0, 1, 2, 2}, .to = {1, 2}, .length = {4, 7}, .link = {}};
    measure(links);
    const auto loads = route_loads(links);
    CHECK(loads.of_node == std::vector<double>{0, 1, 0});
    CHECK(loads.of_slot == std::vector<double>{2, 2});
}

TEST_CASE("routes that cannot be counted leave no figures, and the loader goes on") {
    // 130 diamonds in a row double the routes each
    PackedLinks links{.start = {0}, .to = {}, .length = {}, .link = {}};
    for (std::uint32_t diamond = 0; diamond < 130; ++diamond) {
        const auto first = diamond * 3;
        links.to.insert(links.to.end(), {first + 1, first + 2, first + 3, first + 3});
        links.start.insert(links.start.end(), {first * 4 / 3 + 2, first * 4 / 3 + 3, first * 4 / 3 + 4});
    }
    links.start.push_back(links.start.back());
    links.length.assign(links.to.size(), 2);
    measure(links);
    RouteLoader loader;
    for (const auto method : {DistanceMethod::searches, DistanceMethod::table}) {
        const auto loads = route_loads(links, {.method = method});
        CHECK(loads.ending == RouteEnding::too_many_routes);
        CHECK(loads.of_node == std::vector<double>(links.nodes(), 0));
        CHECK(same(loads, loader.loads(links, method)));
    }
    PackedLinks one{.start = {0, 1, 1}, .to = {1}, .length = {1}, .link = {}};
    measure(one);
    CHECK(loader.loads(one).of_slot == std::vector<double>{1});
}

TEST_CASE("distances that do not fit are refused") {
    PackedLinks links{.start = {0, 1, 1}, .to = {1}, .length = {std::int64_t{1} << 61}, .link = {}};
    measure(links);
    CHECK(route_loads(links).ending == RouteEnding::too_long);
    RouteLoader loader;
    CHECK(loader.loads(links).ending == RouteEnding::too_long);
}

TEST_CASE("nothing is loaded where there are no nodes") {
    PackedLinks links{.start = {0}, .to = {}, .length = {}, .link = {}};
    measure(links);
    RouteLoader loader;
    CHECK(route_loads(links).of_node.empty());
    CHECK(loader.loads(links).of_slot.empty());
}
