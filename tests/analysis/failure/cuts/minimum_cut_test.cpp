#include "analysis/failure/cuts/minimum_cut.hpp"

#include "generated_network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>
#include <doctest/doctest.h>

using namespace entente;
using generated::view_of;

namespace {

View with_capacity(View view, const std::vector<std::int64_t>& capacity) {
    for (const auto link : view.links()) view.capacity[link] = Quantity{capacity[link.index]};
    return view;
}

void check_proof(const MinimumCut& found, const View& view, const std::vector<NodeId>& starts,
                 NodeId demand) {
    CHECK(separates(found.cut, starts, demand));
    CHECK(capacity(found.cut, view) == found.value);
    CHECK(keeps_bounds(found.flow, view, starts, demand));
    CHECK(value(found.flow, view, demand) == found.value);
}

std::int64_t by_boost(const View& view, const std::vector<NodeId>& starts, NodeId demand) {
    using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
    using Graph = boost::adjacency_list<
        boost::vecS, boost::vecS, boost::directedS, boost::no_property,
        boost::property<boost::edge_capacity_t, std::int64_t,
                        boost::property<boost::edge_residual_capacity_t, std::int64_t,
                                        boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;
    const auto source = view.nodes().size();
    Graph graph(source + 1);
    const auto join = [&](std::size_t from, std::size_t to, std::int64_t most) {
        const auto ahead = add_edge(from, to, graph).first;
        const auto back = add_edge(to, from, graph).first;
        put(boost::edge_capacity, graph, ahead, most);
        put(boost::edge_capacity, graph, back, 0);
        put(boost::edge_reverse, graph, ahead, back);
        put(boost::edge_reverse, graph, back, ahead);
    };
    for (const auto start : starts) join(source, start.index, 1'000'000);
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        join(view.topology().from(link).index, view.topology().to(link).index, view.capacity[link].units);
    }
    return push_relabel_max_flow(graph, source, demand.index);
}

}  // namespace

TEST_SUITE("minimum cut") {
    TEST_CASE("by hand: the narrow middle of two wide ends is the cut") {
        const auto view =
            with_capacity(view_of(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {1, 2}}), {9, 2, 4, 9, 1});
        const std::vector<NodeId> starts{{0}};
        const auto found = minimum_cut(view, starts, {3});
        CHECK(found.value == Quantity{7});
        CHECK(crossing(found.cut, view) == std::vector<LinkId>{{1}, {2}, {4}});
        check_proof(found, view, starts, {3});
    }

    TEST_CASE("of two cuts of one value the one nearest to the starts is told, or to the demand if asked") {
        const auto view = with_capacity(view_of(3, {{0, 1}, {1, 2}}), {5, 5});
        CHECK(crossing(minimum_cut(view, std::vector<NodeId>{{0}}, {2}).cut, view) ==
              std::vector<LinkId>{{0}});
        const auto near = minimum_cut(view, std::vector<NodeId>{{0}}, {2}, {.near_demand = true});
        CHECK(crossing(near.cut, view) == std::vector<LinkId>{{1}});
    }

    TEST_CASE("a way without bound has no finite cut, one beside it makes no difference") {
        const auto view = with_capacity(view_of(2, {{0, 1}, {0, 1}}), {unlimited.units, 7});
        CHECK(minimum_cut(view, std::vector<NodeId>{{0}}, {1}).value == unlimited);
    }

    TEST_CASE("wide figures add up exactly") {
        constexpr auto most = Quantity::limit;
        const auto view = with_capacity(view_of(2, {{0, 1}, {0, 1}, {0, 1}}), {most, most, most});
        CHECK(minimum_cut(view, std::vector<NodeId>{{0}}, {1}).value == Quantity{3 * most});
    }

    TEST_CASE("one node, no links, no starts, unreachable, the only link closed") {
        const std::vector<NodeId> starts{{0}};
        CHECK(minimum_cut(view_of(1, {}), starts, {0}).value == unlimited);
        CHECK(minimum_cut(view_of(2, {}), starts, {1}).value == Quantity{0});
        CHECK(minimum_cut(view_of(2, {{0, 1}}), {}, {1}).value == Quantity{0});
        CHECK(minimum_cut(view_of(2, {{1, 0}}), starts, {1}).value == Quantity{0});
        auto view = view_of(2, {{0, 1}});
        view.open[{0}] = 0;
        const auto closed = minimum_cut(view, starts, {1});
        CHECK(closed.value == Quantity{0});
        CHECK(crossing(closed.cut, view).empty());
    }

    TEST_CASE("against Boost.Graph, and by witness: flow and cut prove each other") {
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            CAPTURE(seed);
            const auto view = generated::small(seed);
            generated::Dice dice(seed);
            const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
            const std::vector<NodeId> starts{{dice.below(nodes)}, {dice.below(nodes)}};
            const NodeId demand{dice.below(nodes)};
            if (demand == starts[0] || demand == starts[1]) continue;
            for (const bool near : {false, true}) {
                const auto found = minimum_cut(view, starts, demand, {.near_demand = near});
                CHECK(found.value.units == by_boost(view, starts, demand));
                check_proof(found, view, starts, demand);
            }
        }
    }

    TEST_CASE("against Boost.Graph on a network of 230 nodes and 5,000 links") {
        generated::Dice dice(7);
        auto view = generated::dense(230, 5000, 7);
        for (const auto link : view.links()) view.capacity[link] = Quantity{dice.below(100)};
        const std::vector<NodeId> starts{{0}, {1}, {2}};
        for (std::uint32_t demand = 3; demand < 20; ++demand) {
            const auto found = minimum_cut(view, starts, {demand});
            CHECK(found.value.units == by_boost(view, starts, {demand}));
            check_proof(found, view, starts, {demand});
        }
    }

    TEST_CASE("by law: another open link lets no less arrive") {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            CAPTURE(seed);
            auto view = generated::small(seed);
            if (view.nodes().size() < 2) continue;
            const std::vector<NodeId> starts{{0}};
            const auto before = minimum_cut(view, starts, {1}).value;
            for (const auto link : view.links()) view.open[link] = 1;
            CHECK(minimum_cut(view, starts, {1}).value >= before);
        }
    }
}
