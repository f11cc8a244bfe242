#include "analysis/failure/points/plain/strong_search.hpp"

#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/failure/points/strong_components.hpp"
#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace entente;

TEST_CASE("strong components of plain links are those of Boost.Graph, one network after another") {
    StrongSearch search;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const auto view = seed % 10 == 0 ? generated::dense(40, 60, seed) : generated::small(seed);
        const auto links = pack(view);
        const auto judge = strong_components(view);
        const auto& found = search.components(links.start, links.to);
        CHECK(Column<NodeId, std::uint32_t>(found.of_node) == judge);
        std::uint32_t count = 0;
        for (const auto component : judge) count = std::max(count, component + 1);
        CHECK(found.count == count);
    }
}

TEST_CASE("there are no strong components where there are no nodes") {
    StrongSearch search;
    const std::vector<std::uint32_t> start{0}, to;
    CHECK(search.components(start, to).count == 0);
}
