#include "analysis/failure/points/strong_points.hpp"

#include "analysis/failure/points/strong_components.hpp"
#include "generated_network.hpp"
#include "witness/reach.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace entente;
using generated::view_of;

namespace {

/// Components by the definition: two nodes that reach each other share one, named by its first node.
std::vector<std::uint32_t> by_reach(const View& view, const Removed& removed = {}) {
    std::vector<Column<NodeId, std::uint8_t>> from;
    for (const auto node : view.nodes()) from.push_back(reached(view, std::vector<NodeId>{node}, removed));
    std::vector<std::uint32_t> first(view.nodes().size());
    for (const auto node : view.nodes()) {
        first[node.index] = node.index;
        for (const auto other : view.nodes()) {
            if (!from[node.index][other] || !from[other.index][node]) continue;
            first[node.index] = other.index;
            break;
        }
    }
    return first;
}

/// How many components the nodes that are left form.
std::size_t components(const View& view, const Removed& removed = {}) {
    const auto first = by_reach(view, removed);
    std::set<std::uint32_t> seen;
    for (const auto node : view.nodes()) {
        const bool gone = std::find(removed.nodes.begin(), removed.nodes.end(), node) != removed.nodes.end();
        if (!gone) seen.insert(first[node.index]);
    }
    return seen.size();
}

}  // namespace

TEST_SUITE("strong points") {
    TEST_CASE("by hand: in a ring every node and every link is needed") {
        const auto found = strong_points(view_of(3, {{0, 1}, {1, 2}, {2, 0}}));
        CHECK(found.points == std::vector<NodeId>{{0}, {1}, {2}});
        CHECK(found.bridges == std::vector<LinkId>{{0}, {1}, {2}});
    }

    TEST_CASE("by hand: two rings that share a node need that node") {
        const auto found = strong_points(view_of(3, {{0, 1}, {1, 0}, {1, 2}, {2, 1}}));
        CHECK(found.points == std::vector<NodeId>{{1}});
        CHECK(found.bridges.size() == 4);
    }

    TEST_CASE("parallel links are no strong bridge") {
        CHECK(strong_points(view_of(2, {{0, 1}, {0, 1}, {1, 0}})).bridges == std::vector<LinkId>{{2}});
        const auto shown = view_of(2, {{0, 1}, {1, 0}});
        CHECK(strong_points(shown, {.stands_for = {2, 1}}).bridges == std::vector<LinkId>{{1}});
    }

    TEST_CASE("no nodes, one node, no links, no cycle, the only way back closed") {
        for (const std::size_t nodes : {0U, 1U, 2U})
            CHECK(strong_points(view_of(nodes, {})) == StrongPoints{});
        CHECK(strong_points(view_of(3, {{0, 1}, {1, 2}})) == StrongPoints{});
        auto view = view_of(2, {{0, 1}, {1, 0}});
        view.open[{1}] = 0;
        CHECK(strong_points(view) == StrongPoints{});
    }

    TEST_CASE("against reachability: components are nodes that reach each other, numbered by their first") {
        CHECK(strong_components(view_of(0, {})).empty());
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            const auto first = by_reach(view);
            const auto component = strong_components(view);
            std::uint32_t next = 0;
            for (const auto node : view.nodes()) {
                const NodeId leader{first[node.index]};
                CHECK(component[node] == (leader == node ? next++ : component[leader]));
            }
        }
    }

    TEST_CASE("against removal: points and bridges are exactly what leaves more components") {
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            const auto found = strong_points(view);
            const auto whole = components(view);
            for (const auto node : view.nodes()) {
                const bool point =
                    std::find(found.points.begin(), found.points.end(), node) != found.points.end();
                CHECK(point == (components(view, {.nodes = {node}, .links = {}}) > whole));
            }
            for (const auto link : view.links()) {
                const bool bridge =
                    std::find(found.bridges.begin(), found.bridges.end(), link) != found.bridges.end();
                CHECK(bridge == (components(view, {.nodes = {}, .links = {link}}) > whole));
            }
        }
    }

    TEST_CASE("a ring of 100,000 nodes does not exhaust the stack") {
        constexpr std::uint32_t length = 100000;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        for (std::uint32_t node = 0; node < length; ++node) links.emplace_back(node, (node + 1) % length);
        CHECK(strong_points(view_of(length, links)).points.size() == length);
    }
}
