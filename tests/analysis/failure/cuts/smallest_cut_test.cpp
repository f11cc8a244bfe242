#include "analysis/failure/cuts/smallest_cut.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <set>

using namespace entente;
using generated::view_of;

namespace {

/// The fewest removals that cut the demand off, by trying all sets; nothing where none does.
std::optional<std::size_t> by_trying(const View& view, const std::vector<NodeId>& starts, NodeId demand,
                                     const Removable& removable) {
    std::vector<Removed> single;
    for (const auto node : view.nodes()) {
        if (removable.node[node]) single.push_back({.nodes = {node}, .links = {}});
    }
    for (const auto link : view.links()) {
        if (removable.link[link]) single.push_back({.nodes = {}, .links = {link}});
    }
    std::optional<std::size_t> fewest;
    for (std::uint32_t set = 0; set < (1U << single.size()); ++set) {
        const auto size = static_cast<std::size_t>(std::popcount(set));
        if (fewest && size >= *fewest) continue;
        Removed removed;
        for (std::size_t at = 0; at < single.size(); ++at) {
            if (!(set >> at & 1U)) continue;
            removed.nodes.insert(removed.nodes.end(), single[at].nodes.begin(), single[at].nodes.end());
            removed.links.insert(removed.links.end(), single[at].links.begin(), single[at].links.end());
        }
        if (!reached(view, starts, removed)[demand]) fewest = size;
    }
    return fewest;
}

/// Whether the links lead from a start to the demand, one after the other, all open.
bool leads(const View& view, const std::vector<LinkId>& route, const std::vector<NodeId>& starts,
           NodeId demand) {
    auto at = demand;
    for (auto link = route.rbegin(); link != route.rend(); ++link) {
        if (!view.open[*link] || view.topology().to(*link) != at) return false;
        at = view.topology().from(*link);
    }
    return std::find(starts.begin(), starts.end(), at) != starts.end();
}

void check_proof(const SmallestCut& found, const View& view, const std::vector<NodeId>& starts, NodeId demand,
                 const Removable& removable) {
    CHECK_FALSE(reached(view, starts, found.removed)[demand]);
    CHECK(found.routes.size() == found.size());
    std::set<NodeId> nodes;
    std::set<LinkId> links;
    for (const auto& route : found.routes) {
        CHECK(leads(view, route, starts, demand));
        for (const auto link : route) {
            const auto from = view.topology().from(link);
            if (removable.link[link]) CHECK(links.insert(link).second);
            if (removable.node[from]) CHECK(nodes.insert(from).second);
        }
    }
}

}  // namespace

TEST_SUITE("smallest cut") {
    TEST_CASE("by hand: one market in the middle of three parallel chains") {
        const auto view = view_of(5, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {3, 4}});
        const std::vector<NodeId> starts{{0}};
        const auto links = smallest_cut(view, starts, {4}, any_link(view));
        CHECK(links.removed == Removed{.nodes = {}, .links = {{0}, {1}}});
        auto removable = any_node(view, {4});
        CHECK(smallest_cut(view, starts, {4}, removable).removed == Removed{.nodes = {{0}}, .links = {}});
        removable.node[{0}] = 0;
        CHECK(smallest_cut(view, starts, {4}, removable).removed == Removed{.nodes = {{3}}, .links = {}});
        removable.node[{3}] = 0;
        const auto two = smallest_cut(view, starts, {4}, removable);
        CHECK(two.removed == Removed{.nodes = {{1}, {2}}, .links = {}});
        check_proof(two, view, starts, {4}, removable);
    }

    TEST_CASE("where a route remains whatever fails, it is told") {
        const auto view = view_of(3, {{0, 1}, {1, 2}, {0, 2}});
        auto removable = any_link(view);
        removable.link[{0}] = removable.link[{1}] = 0;
        const auto found = smallest_cut(view, std::vector<NodeId>{{0}}, {2}, removable);
        CHECK_FALSE(found.possible);
        CHECK(found.routes == std::vector<std::vector<LinkId>>{{{0}, {1}}});
    }

    TEST_CASE("one node, no links, no starts, unreachable, the only link closed") {
        const std::vector<NodeId> starts{{0}};
        const auto size = [](const View& view, const std::vector<NodeId>& from, NodeId demand) {
            const auto found = smallest_cut(view, from, demand, any_link(view));
            CHECK(found.possible);
            return found.size();
        };
        const auto itself = smallest_cut(view_of(1, {}), starts, {0}, any_link(view_of(1, {})));
        CHECK_FALSE(itself.possible);
        CHECK(itself.routes == std::vector<std::vector<LinkId>>{{}});
        CHECK(size(view_of(2, {}), starts, {1}) == 0);
        CHECK(size(view_of(2, {{0, 1}}), {}, {1}) == 0);
        CHECK(size(view_of(2, {{1, 0}}), starts, {1}) == 0);
        auto view = view_of(2, {{0, 1}});
        CHECK(size(view, starts, {1}) == 1);
        view.open[{0}] = 0;
        CHECK(size(view, starts, {1}) == 0);
    }

    TEST_CASE("against all sets, and by witness: as many routes that share nothing that may fail") {
        for (std::uint64_t seed = 0; seed < 600; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            generated::Dice dice(seed);
            const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
            const std::vector<NodeId> starts{{dice.below(nodes)}, {dice.below(nodes)}};
            const NodeId demand{dice.below(nodes)};
            auto mixed = any_node(view, demand);
            for (const auto node : view.nodes()) mixed.node[node] &= dice.below(2) != 0;
            for (const auto link : view.links()) mixed.link[link] = link.index < 8 && dice.below(2) != 0;
            for (const auto& removable : {mixed, any_node(view, demand)}) {
                const auto found = smallest_cut(view, starts, demand, removable);
                const auto fewest = by_trying(view, starts, demand, removable);
                CHECK(found.possible == fewest.has_value());
                if (!fewest) continue;
                CHECK(found.size() == *fewest);
                check_proof(found, view, starts, demand, removable);
            }
        }
    }
}
