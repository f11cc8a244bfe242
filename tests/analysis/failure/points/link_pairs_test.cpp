#include "analysis/failure/points/link_pairs.hpp"

#include "generated_network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/transitive_closure.hpp>
#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

using namespace entente;

namespace {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// Which node reaches which other, by Boost.Graph, with a link taken out.
Pairs pairs_of(const View& view, std::optional<LinkId> without = {}) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(view.nodes().size()), closure;
    for (const auto link : view.links()) {
        if (view.open[link] && link != without)
            boost::add_edge(view.topology().from(link).index, view.topology().to(link).index, graph);
    }
    boost::transitive_closure(graph, closure);
    Pairs pairs;
    for (auto [edge, end] = boost::edges(closure); edge != end; ++edge) {
        const auto from = static_cast<std::uint32_t>(source(*edge, closure));
        const auto to = static_cast<std::uint32_t>(target(*edge, closure));
        if (from != to) pairs.emplace(from, to);
    }
    return pairs;
}

}  // namespace

TEST_CASE("pairs lost without each link are those of Boost.Graph's closure, and other links lose none") {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        const auto view = seed % 10 == 0 ? generated::dense(12, 25, seed) : generated::small(seed);
        const auto before = pairs_of(view).size();
        std::vector<LinkLoss> expected;
        for (const auto link : view.links()) {
            const auto lost = before - pairs_of(view, link).size();
            if (lost != 0) expected.push_back({link, lost});
        }
        CHECK(link_pairs(view) == expected);
    }
}

TEST_CASE("a link that stands for two loses no pair, and a network without links has none") {
    const auto view = generated::view_of(4, {{0, 1}, {1, 2}, {2, 3}});
    REQUIRE(link_pairs(view).size() == 3);
    CHECK(link_pairs(view)[0].lost == 3);
    CHECK(link_pairs(view)[1].lost == 4);
    LinkPairOptions options;
    options.stands_for = StandsFor(view.links().size(), 2);
    CHECK(link_pairs(view, options).empty());
    CHECK(link_pairs(generated::dense(3, 0, 1)).empty());
}
