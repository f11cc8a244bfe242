#include "analysis/failure/points/dominators.hpp"

#include "generated_network.hpp"
#include "witness/reach.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;
using generated::view_of;

namespace {

/// Some of the nodes, by seed; perhaps none.
std::vector<NodeId> some_nodes(const View& view, std::uint64_t seed) {
    generated::Dice dice(seed);
    std::vector<NodeId> nodes;
    for (const auto node : view.nodes()) {
        if (dice.below(3) == 0) nodes.push_back(node);
    }
    return nodes;
}

bool has(const auto& ids, auto id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

/// Immediate dominators by Boost.Graph, the root of all starts as the last vertex. Depth-first numbers are
/// preset to the largest, or a vertex that cannot be reached counts as the first one found.
std::vector<std::size_t> by_boost(const View& view, const std::vector<NodeId>& starts) {
    const auto root = view.nodes().size();
    BoostGraph graph(root + 1);
    for (const auto link : view.links()) {
        if (view.open[link])
            add_edge(view.topology().from(link).index, view.topology().to(link).index, graph);
    }
    for (const auto start : starts) add_edge(root, start.index, graph);
    const auto index = get(boost::vertex_index, graph);
    std::vector<std::size_t> number(root + 1, std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> parent(root + 1, boost::graph_traits<BoostGraph>::null_vertex());
    std::vector<std::size_t> order(root + 1, boost::graph_traits<BoostGraph>::null_vertex());
    std::vector<std::size_t> dominator(root + 1, boost::graph_traits<BoostGraph>::null_vertex());
    boost::lengauer_tarjan_dominator_tree(graph, root, index,
                                          make_iterator_property_map(number.begin(), index),
                                          make_iterator_property_map(parent.begin(), index), order,
                                          make_iterator_property_map(dominator.begin(), index));
    return dominator;
}

}  // namespace

TEST_SUITE("dominators") {
    TEST_CASE("by hand: two ways meet again, and all must pass where they meet") {
        const auto view = view_of(6, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {5, 3}});
        const std::vector<NodeId> starts{{0}};
        const auto found = dominators(view, starts);
        CHECK(nodes_before(found, {4}) == std::vector<NodeId>{{0}, {3}});
        CHECK(links_before(found, {4}) == std::vector<LinkId>{{4}});
        CHECK(nodes_before(found, {3}) == std::vector<NodeId>{{0}});
        CHECK(links_before(found, {3}).empty());
        CHECK(links_before(found, {1}) == std::vector<LinkId>{{0}});
        CHECK_FALSE(found.reached[{5}]);
    }

    TEST_CASE("a start can fail, unless there is another") {
        const auto view = view_of(3, {{0, 2}, {1, 2}});
        const std::vector<NodeId> one{{0}}, both{{0}, {1}};
        CHECK(nodes_before(dominators(view, one), {2}) == std::vector<NodeId>{{0}});
        CHECK(nodes_before(dominators(view, both), {2}).empty());
        CHECK(dominators(view, both).reached[{2}]);
    }

    TEST_CASE("parallel links stand in for each other") {
        auto view = view_of(2, {{0, 1}, {0, 1}});
        const std::vector<NodeId> starts{{0}};
        CHECK(links_before(dominators(view, starts), {1}).empty());
        view.open[{0}] = 0;
        CHECK(links_before(dominators(view, starts), {1}) == std::vector<LinkId>{{1}});
    }

    TEST_CASE("against the links, every path from a node to the ends is meant") {
        const auto view = view_of(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
        const std::vector<NodeId> ends{{3}};
        const auto found = dominators(view, ends, {.against_links = true});
        CHECK(nodes_before(found, {0}) == std::vector<NodeId>{{3}});
        CHECK(links_before(found, {1}) == std::vector<LinkId>{{2}});
    }

    TEST_CASE("no nodes, one node, no links, unreachable, the only link closed") {
        CHECK(dominators(view_of(0, {}), {}).reached.empty());
        const std::vector<NodeId> starts{{0}};
        const auto alone = dominators(view_of(1, {}), starts);
        CHECK(alone.reached[{0}]);
        CHECK(nodes_before(alone, {0}).empty());
        CHECK_FALSE(dominators(view_of(2, {}), starts).reached[{1}]);
        auto view = view_of(2, {{0, 1}});
        view.open[{0}] = 0;
        const auto closed = dominators(view, starts);
        CHECK_FALSE(closed.reached[{1}]);
        CHECK(nodes_before(closed, {1}).empty());
        CHECK(links_before(closed, {1}).empty());
    }

    TEST_CASE("against removal: x is before y exactly if y cannot be reached without x") {
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            const auto starts = some_nodes(view, seed);
            const auto found = dominators(view, starts);
            REQUIRE(found.reached == reached(view, starts));
            for (const auto node : view.nodes()) {
                if (!found.reached[node]) continue;
                const auto nodes = nodes_before(found, node);
                const auto links = links_before(found, node);
                for (const auto other : view.nodes()) {
                    if (other == node) continue;
                    CHECK(has(nodes, other) == depends(view, starts, node, {.nodes = {other}, .links = {}}));
                }
                for (const auto link : view.links()) {
                    CHECK(has(links, link) == depends(view, starts, node, {.nodes = {}, .links = {link}}));
                }
            }
        }
    }

    TEST_CASE("against Boost.Graph, with vertices that cannot be reached pointing at others") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            CAPTURE(seed);
            auto view = generated::dense(300, 450, seed);
            for (const auto link : view.links()) view.open[link] = link.index % 7 != 0;
            const std::vector<NodeId> starts{{1}, {2}, {3}};
            const auto found = dominators(view, starts);
            const auto judge = by_boost(view, starts);
            for (const auto node : view.nodes()) {
                if (!found.reached[node]) continue;
                CHECK(judge[node.index] ==
                      (found.before[node] ? found.before[node]->index : view.nodes().size()));
            }
        }
    }

    TEST_CASE("by law: another open link adds no single point to what was reached before") {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            CAPTURE(seed);
            auto view = generated::small(seed);
            const auto starts = some_nodes(view, seed);
            const auto before = dominators(view, starts);
            for (const auto link : view.links()) {
                if (view.open[link]) continue;
                view.open[link] = 1;
                const auto after = dominators(view, starts);
                for (const auto node : view.nodes()) {
                    if (!before.reached[node]) continue;
                    const auto old_points = nodes_before(before, node);
                    for (const auto point : nodes_before(after, node)) CHECK(has(old_points, point));
                }
                view.open[link] = 0;
            }
        }
    }

    TEST_CASE("a path of 200,000 nodes does not exhaust the stack") {
        constexpr std::uint32_t length = 200000;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        for (std::uint32_t node = 0; node + 1 < length; ++node) links.emplace_back(node, node + 1);
        const std::vector<NodeId> starts{{0}};
        const auto found = dominators(view_of(length, links), starts);
        CHECK(links_before(found, {length - 1}).size() == length - 1);
    }
}
