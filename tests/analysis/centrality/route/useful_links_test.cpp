#include "analysis/centrality/route/useful_links.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace entente;

TEST_CASE("useful links are those that lie on a cheapest route between their ends") {
    // 0 → 2 costs 5 directly and 3 by way of 1; the second of two parallel links is as cheap as the first
    PackedLinks links{.start = {0, 3, 4, 4}, .to = {1, 2, 1, 2}, .length = {1, 5, 1, 2}, .link = {}};
    measure(links);
    DistanceTable table;
    table.fill(links);
    UsefulLinks useful;
    pick(links, table, useful);
    CHECK(useful.slot == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(useful.links.start == std::vector<std::uint32_t>{0, 2, 3, 3});
    CHECK(useful.links.to == std::vector<std::uint32_t>{1, 1, 2});
}

TEST_CASE("of nothing, nothing is useful") {
    PackedLinks links{.start = {0}, .to = {}, .length = {}, .link = {}};
    measure(links);
    DistanceTable table;
    table.fill(links);
    UsefulLinks useful;
    pick(links, table, useful);
    CHECK(useful.slot.empty());
    CHECK(useful.links.nodes() == 0);
}
