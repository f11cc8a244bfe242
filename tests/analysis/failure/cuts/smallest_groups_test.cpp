#include "analysis/failure/cuts/smallest_groups.hpp"

#include "analysis/failure/cuts/smallest_cut.hpp"
#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <optional>

using namespace entente;
using generated::view_of;
using Ending = SmallestGroups::Ending;
using Sets = std::vector<std::vector<std::size_t>>;

namespace {

/// All smallest sets, by trying every one; nothing where none cuts the demand off.
std::optional<Sets> by_trying(const View& view, const std::vector<NodeId>& starts, NodeId demand,
                              const std::vector<Removed>& groups) {
    for (int size = 0; size <= static_cast<int>(groups.size()); ++size) {
        Sets sets;
        for (std::uint32_t set = 0; set < (1U << groups.size()); ++set) {
            if (std::popcount(set) != size) continue;
            Removed removed;
            std::vector<std::size_t> indices;
            for (std::size_t at = 0; at < groups.size(); ++at) {
                if (!(set >> at & 1U)) continue;
                indices.push_back(at);
                removed.nodes.insert(removed.nodes.end(), groups[at].nodes.begin(), groups[at].nodes.end());
                removed.links.insert(removed.links.end(), groups[at].links.begin(), groups[at].links.end());
            }
            if (!reached(view, starts, removed)[demand]) sets.push_back(indices);
        }
        std::sort(sets.begin(), sets.end());
        if (!sets.empty()) return sets;
    }
    return std::nullopt;
}

}  // namespace

TEST_SUITE("smallest groups") {
    TEST_CASE("by hand: a group on both ways is enough alone, two groups on one each are needed together") {
        const auto view = view_of(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
        const std::vector<NodeId> starts{{0}};
        const Removed left{{{1}}, {}}, right{{{2}}, {}}, both{{{1}}, {{3}}};
        CHECK(smallest_groups(view, starts, {3}, {left, right}).sets == Sets{{0, 1}});
        const auto found = smallest_groups(view, starts, {3}, {left, right, both});
        CHECK(found.ending == Ending::found);
        CHECK(found.at_least == 1);
        CHECK(found.sets == Sets{{2}});
    }

    TEST_CASE(
        "a route that no group has a part in cannot be cut, a demand that nothing reaches needs no cut") {
        const auto view = view_of(3, {{0, 1}, {0, 2}});
        const std::vector<NodeId> starts{{0}};
        CHECK(smallest_groups(view, starts, {1}, {{{{2}}, {}}}).ending == Ending::impossible);
        CHECK(smallest_groups(view, starts, {1}, {}).ending == Ending::impossible);
        CHECK(smallest_groups(view, {}, {1}, {}).sets == Sets{{}});
        CHECK(smallest_groups(view_of(2, {}), starts, {1}, {}).sets == Sets{{}});
    }

    TEST_CASE("it takes more than asked for: how many at least is told") {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        std::vector<Removed> groups;
        for (std::uint32_t middle = 2; middle < 9; ++middle) {
            links.emplace_back(0, middle);
            links.emplace_back(middle, 1);
            groups.push_back({{{middle}}, {}});
        }
        const auto found =
            smallest_groups(view_of(9, links), std::vector<NodeId>{{0}}, {1}, groups, {.most = 3});
        CHECK(found.ending == Ending::more);
        CHECK(found.at_least == 4);
    }

    TEST_CASE("against all sets: the same smallest ones, groups overlapping or not") {
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            generated::Dice dice(seed);
            const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
            const std::vector<NodeId> starts{{dice.below(nodes)}, {dice.below(nodes)}};
            const NodeId demand{dice.below(nodes)};
            std::vector<Removed> groups(5);
            for (auto& group : groups) {
                if (const NodeId node{dice.below(nodes)}; node != demand) group.nodes.push_back(node);
                for (const auto link : view.links()) {
                    if (dice.below(5) == 0) group.links.push_back(link);
                }
            }
            const auto found = smallest_groups(view, starts, demand, groups, {.most = 5});
            const auto judge = by_trying(view, starts, demand, groups);
            CHECK((found.ending == Ending::found) == judge.has_value());
            if (judge) CHECK(found.sets == *judge);
        }
    }

    TEST_CASE("where each group is one node it is the smallest cut of nodes") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            CAPTURE(seed);
            const auto view = generated::dense(40, 130, seed);
            const std::vector<NodeId> starts{{0}, {1}};
            std::vector<Removed> groups;
            for (const auto node : view.nodes()) {
                if (node != NodeId{2}) groups.push_back({{node}, {}});
            }
            const auto found = smallest_groups(view, starts, {2}, groups);
            REQUIRE(found.ending == Ending::found);
            CHECK(found.at_least == smallest_cut(view, starts, {2}, any_node(view, {2})).size());
        }
    }
}
