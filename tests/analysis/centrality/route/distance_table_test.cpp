#include "analysis/centrality/route/distance_table.hpp"

#include "analysis/centrality/route/search.hpp"
#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace entente;

namespace {

/// All widths of vectors that this processor has.
std::vector<Vectors> widths() {
    std::vector<Vectors> all;
    for (const auto width : {Vectors::narrow, Vectors::wide, Vectors::widest}) {
        if (width <= widest_vectors()) all.push_back(width);
    }
    return all;
}

bool agrees_with_searches(const PackedLinks& links, const DistanceTable& table) {
    Search search(links);
    for (std::uint32_t source = 0; source < links.nodes(); ++source) {
        search.from(source);
        for (std::uint32_t node = 0; node < links.nodes(); ++node) {
            const auto found = search.distance()[node];
            const auto far =
                found == Search::unreached ? DistanceTable::unreached : static_cast<double>(found);
            if (table.between(source, node) != far || table.from(source)[table.place(node)] != far)
                return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a table holds what searches find, whatever the width of vectors") {
    DistanceTable table;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        auto links = pack(generated::small(seed));
        if (seed % 2 == 0) {
            generated::Dice dice(seed);
            links = pack(generated::weighed(generated::dense(10 + seed / 5, 60 + seed, seed), dice, 9));
        }
        REQUIRE(DistanceTable::exact(links));
        for (const auto width : widths()) {
            table.fill(links, width);
            CHECK(agrees_with_searches(links, table));
        }
    }
}

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

TEST_CASE("distances from 2^53 on are left to searches") {
    PackedLinks links{.start = {0, 1, 1}, .to = {1}, .length = {std::int64_t{1} << 52}, .link = {}};
    measure(links);
    CHECK_FALSE(DistanceTable::exact(links));
    CHECK_FALSE(DistanceTable::suits(links));
    links.length = {(std::int64_t{1} << 52) - 1};
    measure(links);
    CHECK(DistanceTable::exact(links));
}

TEST_CASE("a table of nothing is empty") {
    PackedLinks links{.start = {0}, .to = {}, .length = {}, .link = {}};
    measure(links);
    DistanceTable table;
    table.fill(links);
    UsefulLinks useful;
    pick(links, table, useful);
    CHECK(useful.slot.empty());
    CHECK(useful.links.nodes() == 0);
}
