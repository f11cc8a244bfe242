#include "network/boost_graph.hpp"

#include "network/hand_made.hpp"

#include <boost/concept/assert.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace entente;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<View>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<View>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<View>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<View>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<View>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, NodeId, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, LinkId, boost::edge_weight_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, LinkId, boost::edge_capacity_t>));

namespace {

constexpr auto far = std::numeric_limits<std::int64_t>::max();

/// Cheapest costs from a node by Boost's Dijkstra; `far` where there is no way.
std::vector<std::int64_t> distances(const View& view, NodeId from) {
    std::vector<std::int64_t> distance(num_vertices(view), far);
    const auto index = get(boost::vertex_index, view);
    boost::dijkstra_shortest_paths(
        view, from,
        boost::distance_map(boost::make_iterator_property_map(distance.begin(), index)).distance_inf(far));
    return distance;
}

std::size_t strong_components(const View& view) {
    std::vector<std::size_t> component(num_vertices(view));
    const auto index = get(boost::vertex_index, view);
    return boost::strong_components(view, boost::make_iterator_property_map(component.begin(), index),
                                    boost::vertex_index_map(index));
}

}  // namespace

TEST_CASE("Boost sees the nodes and the open links of a view, parallel ones each") {
    auto view = hand_made(3, {{0, 1, 5}, {0, 1, 4}, {1, 2, 1}, {2, 0, 1}});
    view.open[LinkId{2}] = 0;
    CHECK(num_vertices(view) == 3);
    CHECK(num_edges(view) == 3);
    CHECK(out_degree(NodeId{0}, view) == 2);
    CHECK(in_degree(NodeId{1}, view) == 2);
    CHECK(out_degree(NodeId{1}, view) == 0);
    CHECK(degree(NodeId{0}, view) == 3);
    std::vector<NodeId> neighbours;
    for (auto [at, end] = adjacent_vertices(NodeId{0}, view); at != end; ++at) neighbours.push_back(*at);
    CHECK(neighbours == std::vector{NodeId{1}, NodeId{1}});
}

TEST_CASE("Boost's cheapest routes over a view are those found by hand") {
    // 0 → 1 → 2 costs 3, 0 → 2 costs 4; 3 leads in and is not reached.
    auto view = hand_made(4, {{0, 1, 1}, {1, 2, 2}, {0, 2, 4}, {3, 0, 1}});
    CHECK(distances(view, NodeId{0}) == std::vector<std::int64_t>{0, 1, 3, far});
    SUBCASE("closing a link changes them at once, without a copy") {
        view.open[LinkId{1}] = 0;
        CHECK(distances(view, NodeId{0}) == std::vector<std::int64_t>{0, 1, 4, far});
    }
}

TEST_CASE("Boost's strong components of a view are those found by hand") {
    auto view = hand_made(4, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}, {2, 3, 1}});
    CHECK(strong_components(view) == 2);
    view.open[LinkId{1}] = 0;
    CHECK(strong_components(view) == 4);
}

TEST_CASE("a view without nodes, with one, or with its only link closed is a graph too") {
    CHECK(num_vertices(hand_made(0, {})) == 0);
    CHECK(num_edges(hand_made(0, {})) == 0);
    CHECK(strong_components(hand_made(1, {})) == 1);
    auto view = hand_made(2, {{0, 1, 1}});
    view.open[LinkId{0}] = 0;
    CHECK(num_edges(view) == 0);
    CHECK(edges(view).first == edges(view).second);
    CHECK(distances(view, NodeId{0}) == std::vector<std::int64_t>{0, far});
}
