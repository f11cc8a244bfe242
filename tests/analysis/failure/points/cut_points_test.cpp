#include "analysis/failure/points/cut_points.hpp"

#include "generated_network.hpp"
#include "witness/reach.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

using namespace entente;
using generated::view_of;

namespace {

std::vector<NodeId> nodes_of(const CutPoints& found) {
    std::vector<NodeId> nodes;
    for (const auto& point : found.points) nodes.push_back(point.node);
    return nodes;
}

/// The open links between the ends of a link, in both directions.
std::vector<LinkId> between_ends_of(const View& view, LinkId link, bool both_ways) {
    std::vector<LinkId> links;
    const auto from = view.topology().from(link), to = view.topology().to(link);
    for (const auto other : view.links()) {
        const auto a = view.topology().from(other), b = view.topology().to(other);
        const bool same = a == from && b == to, opposite = a == to && b == from;
        if (view.open[other] && (same || (both_ways && opposite))) links.push_back(other);
    }
    return links;
}

/// By the definition: the tie of a link is a bridge if nothing is parallel and more pieces are left without
/// it.
bool breaks(const View& view, LinkId link, bool one_tie) {
    if (!view.open[link]) return false;
    const auto tie = between_ends_of(view, link, true);
    const auto same_way = between_ends_of(view, link, false).size();
    const auto other_way = tie.size() - same_way;
    if (one_tie ? std::max(same_way, other_way) > 1 : tie.size() > 1) return false;
    return pieces(view, {.nodes = {}, .links = tie}) > pieces(view);
}

}  // namespace

TEST_SUITE("cut points") {
    TEST_CASE("by hand: two triangles share a node, and a tail hangs on one of them") {
        const auto view = view_of(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 2}, {5, 4}});
        const auto found = cut_points(view);
        REQUIRE(found.points.size() == 2);
        CHECK(found.points[0] == CutPoint{{2}, 2, 2, 6});
        CHECK(found.points[1] == CutPoint{{4}, 2, 1, 4});
        REQUIRE(found.bridges.size() == 1);
        CHECK(found.bridges[0] == Bridge{{{6}}, 1, 5});
    }

    TEST_CASE("by hand: the middle of a star holds all its rays together") {
        const auto found = cut_points(view_of(4, {{0, 1}, {2, 0}, {0, 3}}));
        REQUIRE(found.points.size() == 1);
        CHECK(found.points[0] == CutPoint{{0}, 3, 2, 3});
        CHECK(found.bridges.size() == 3);
    }

    TEST_CASE("parallel links are no bridge, a link and its opposite are one tie, unless told otherwise") {
        const auto parallel = view_of(2, {{0, 1}, {0, 1}});
        CHECK(cut_points(parallel).bridges.empty());
        const auto opposite = view_of(2, {{0, 1}, {1, 0}});
        REQUIRE(cut_points(opposite).bridges.size() == 1);
        CHECK(cut_points(opposite).bridges[0].links == std::vector<LinkId>{{0}, {1}});
        CHECK(cut_points(opposite, {.antiparallel_is_one_tie = false}).bridges.empty());
    }

    TEST_CASE("a link that stands for two, shown as one, is no bridge") {
        const auto view = view_of(3, {{0, 1}, {1, 2}, {2, 1}});
        const auto bridges = [&](StandsFor each) {
            return cut_points(view, {.stands_for = std::move(each)}).bridges.size();
        };
        CHECK(bridges({1, 1, 1}) == 2);
        CHECK(bridges({2, 1, 1}) == 1);
        CHECK(bridges({1, 1, 2}) == 1);
    }

    TEST_CASE("no nodes, one node, no links, islands, the only link closed") {
        for (const std::size_t nodes : {0U, 1U, 3U}) {
            CHECK(cut_points(view_of(nodes, {})).points.empty());
            CHECK(cut_points(view_of(nodes, {})).bridges.empty());
        }
        auto view = view_of(5, {{0, 1}, {2, 3}, {3, 4}});
        CHECK(nodes_of(cut_points(view)) == std::vector<NodeId>{{3}});
        for (const auto link : view.links()) view.open[link] = 0;
        CHECK(cut_points(view).points.empty());
        CHECK(cut_points(view).bridges.empty());
    }

    TEST_CASE("against removal: points and bridges are exactly what leaves more pieces") {
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            for (const bool one_tie : {true, false}) {
                const auto found = cut_points(view, {.antiparallel_is_one_tie = one_tie});
                const auto points = nodes_of(found);
                for (const auto node : view.nodes()) {
                    const bool point = std::find(points.begin(), points.end(), node) != points.end();
                    CHECK(point == (pieces(view, {.nodes = {node}, .links = {}}) > pieces(view)));
                }
                for (const auto link : view.links()) {
                    const bool bridge =
                        std::any_of(found.bridges.begin(), found.bridges.end(), [&](const Bridge& of) {
                            return std::find(of.links.begin(), of.links.end(), link) != of.links.end();
                        });
                    CHECK(bridge == breaks(view, link, one_tie));
                }
            }
        }
    }

    TEST_CASE("against Boost.Graph: the same articulation points") {
        using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                            boost::property<boost::edge_index_t, int>>;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            CAPTURE(seed);
            const auto view = generated::dense(400, 420, seed);
            Graph graph(view.nodes().size());
            for (const auto link : view.links()) {
                add_edge(view.topology().from(link).index, view.topology().to(link).index, graph);
            }
            std::vector<std::size_t> judge;
            boost::articulation_points(graph, std::back_inserter(judge));
            std::sort(judge.begin(), judge.end());
            std::vector<std::size_t> points;
            for (const auto node : nodes_of(cut_points(view))) points.push_back(node.index);
            CHECK(points == judge);
        }
    }

    TEST_CASE("a path of 200,000 nodes does not exhaust the stack") {
        constexpr std::uint32_t length = 200000;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        for (std::uint32_t node = 0; node + 1 < length; ++node) links.emplace_back(node, node + 1);
        const auto found = cut_points(view_of(length, links));
        CHECK(found.points.size() == length - 2);
        CHECK(found.bridges.size() == length - 1);
        CHECK(found.bridges[length / 2 - 1].cut_off == length / 2);
    }
}
