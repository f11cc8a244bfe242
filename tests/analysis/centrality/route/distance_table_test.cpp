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
            table.fill(links, {.vectors = width});
            CHECK(agrees_with_searches(links, table));
        }
    }
}

TEST_CASE("a table so large that it is worked on in parts is the same on any number of threads") {
    generated::Dice dice(3);
    const auto links = pack(generated::weighed(generated::lattice(30), dice, 1'000'000));
    REQUIRE(DistanceTable::suits(links));
    DistanceTable table;
    for (const unsigned threads : {1U, 3U}) {
        CAPTURE(threads);
        table.fill(links, {.threads = threads});
        CHECK(agrees_with_searches(links, table));
    }
}

TEST_CASE("a table that is filled again with a smaller network holds that alone") {
    DistanceTable table;
    for (const std::uint64_t seed : {40U, 8U, 60U, 3U}) {
        generated::Dice dice(seed);
        const auto links = pack(generated::weighed(generated::dense(10 + seed, 60, seed), dice, 9));
        table.fill(links);
        CHECK(agrees_with_searches(links, table));
    }
}

TEST_CASE("the longest chain, whose links were laid backward, and a network without links have tables") {
    // each node leads to the one before it, so that a sweep forth alone would bring nearness one step on
    PackedLinks chain{.start = {0}, .to = {}, .length = {}, .link = {}};
    for (std::uint32_t node = 0; node < 300; ++node) {
        if (node > 0) {
            chain.to.push_back(node - 1);
            chain.length.push_back(node);
        }
        chain.start.push_back(static_cast<std::uint32_t>(chain.to.size()));
    }
    measure(chain);
    DistanceTable table;
    table.fill(chain);
    CHECK(agrees_with_searches(chain, table));
    CHECK(table.between(299, 0) == 299 * 300 / 2);

    const PackedLinks idle{.start = {0, 0, 0}, .to = {}, .length = {}, .link = {}};
    table.fill(idle);
    CHECK(table.between(0, 1) == DistanceTable::unreached);
    CHECK(table.between(1, 1) == 0);
    table.fill(PackedLinks{.start = {0}, .to = {}, .length = {}, .link = {}});
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
