#include "analysis/failure/points/plain/cut_search.hpp"

#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace entente;

TEST_CASE("a network is joined at both ends of its links") {
    const std::vector<std::uint32_t> start{0, 2, 2, 3}, to{1, 2, 1};
    Neighbours neighbours;
    join(start, to, neighbours);
    CHECK(neighbours.start == std::vector<std::uint32_t>{0, 2, 4, 6});
    CHECK(neighbours.other == std::vector<std::uint32_t>{1, 2, 0, 2, 0, 1});
}

TEST_CASE("cuts of plain links are those of a view, one network after another") {
    CutSearch search;
    Neighbours neighbours;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto links = pack(view);
        join(links.start, links.to, neighbours);
        const auto& found = search.cuts(neighbours);
        const auto judge = cut_points(view);
        REQUIRE(found.points.size() == judge.points.size());
        for (std::size_t i = 0; i < judge.points.size(); ++i) {
            const auto& [node, pieces, cut_off, pairs] = judge.points[i];
            CHECK(found.points[i] == PlainCutPoint{node.index, pieces, cut_off, pairs});
        }
        CHECK(found.bridges.size() >= judge.bridges.size());  // parallel links can be a bridge together
    }
}

TEST_CASE("two neighbours joined several times are one bridge") {
    const std::vector<std::uint32_t> start{0, 2, 3, 3}, to{1, 1, 0};
    Neighbours neighbours;
    join(start, to, neighbours);
    CutSearch search;
    CHECK(search.cuts(neighbours).bridges == std::vector<PlainBridge>{{0, 1, 1, 1}});
    CHECK(search.cuts(neighbours).points.empty());
}

TEST_CASE("nothing is cut where there are no nodes, and by no link from a node to itself") {
    Neighbours neighbours;
    CutSearch search;
    join(std::vector<std::uint32_t>{0}, {}, neighbours);
    CHECK(search.cuts(neighbours).points.empty());
    join(std::vector<std::uint32_t>{0, 1}, std::vector<std::uint32_t>{0}, neighbours);
    CHECK(search.cuts(neighbours).bridges.empty());
}
