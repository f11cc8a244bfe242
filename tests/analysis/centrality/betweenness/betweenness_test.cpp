#include "analysis/centrality/betweenness/betweenness.hpp"

#include "analysis/centrality/betweenness/every_route.hpp"
#include "analysis/centrality/drawn.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace {

using namespace entente;
using test::drawn;

constexpr BetweennessOptions plain{.normalized = false};

/// The definition, over all cheapest routes.
Betweenness by_definition(const View& view, const std::vector<NodeId>& sources,
                          const std::vector<NodeId>& targets) {
    Betweenness judge{
        {}, Column<NodeId, double>(view.nodes().size()), Column<LinkId, double>(view.links().size())};
    for (const auto from : sources) {
        for (const auto to : targets) {
            if (from == to) continue;
            const auto routes = test::cheapest_routes(view, from, to);
            const auto share = 1.0 / static_cast<double>(routes.size());
            for (const auto& route : routes) {
                for (const auto link : route) judge.of_link[link] += share;
                for (const auto node : view.nodes())
                    judge.of_node[node] += test::passes(view, route, {node}) ? share : 0;
            }
        }
    }
    return judge;
}

std::vector<NodeId> all_nodes(const View& view) {
    return {view.nodes().begin(), view.nodes().end()};
}

void check_equal(const Betweenness& answer, const Betweenness& judge) {
    REQUIRE(answer.ending == RouteEnding::exact);
    REQUIRE(answer.of_node.size() == judge.of_node.size());
    for (const auto node : answer.of_node.ids())
        CHECK(answer.of_node[node] == doctest::Approx(judge.of_node[node]));
    for (const auto link : answer.of_link.ids())
        CHECK(answer.of_link[link] == doctest::Approx(judge.of_link[link]));
}

/// By Boost.Graph, of the open links.
Betweenness by_boost(const View& view) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, std::int64_t,
                                                        boost::property<boost::edge_index_t, std::size_t>>>;
    Graph graph(view.nodes().size());
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        const auto edge =
            boost::add_edge(view.topology().from(link).index, view.topology().to(link).index, graph).first;
        boost::put(boost::edge_weight, graph, edge, view.cost[link].units);
        boost::put(boost::edge_index, graph, edge, link.index);
    }
    std::vector<double> of_node(view.nodes().size()), of_link(view.links().size());
    const auto index = boost::get(boost::vertex_index, graph);
    boost::brandes_betweenness_centrality(
        graph, boost::centrality_map(boost::make_iterator_property_map(of_node.begin(), index))
                   .edge_centrality_map(boost::make_iterator_property_map(
                       of_link.begin(), boost::get(boost::edge_index, graph)))
                   .weight_map(boost::get(boost::edge_weight, graph)));
    return {{}, Column<NodeId, double>(of_node), Column<LinkId, double>(of_link)};
}

}  // namespace

TEST_CASE("betweenness by hand") {
    SUBCASE("the middle of three lies on the one route") {
        const auto path = drawn("A>B B>C");
        const auto answer = betweenness(path.view, plain);
        CHECK(answer.of_node == Column<NodeId, double>{0, 1, 0});
        CHECK(answer.of_link == Column<LinkId, double>{2, 2});
    }
    SUBCASE("two equally cheap ways share") {
        const auto diamond = drawn("A>B:1 A>C:2 B>D:3 C>D:2");
        const auto answer = betweenness(diamond.view, plain);
        CHECK(answer.of_node == Column<NodeId, double>{0, 0.5, 0.5, 0});
    }
    SUBCASE("parallel links are different routes") {
        const auto answer = betweenness(drawn("A>B A>B A>C B>D C>D").view, plain);
        CHECK(answer.of_node[NodeId{1}] == doctest::Approx(2.0 / 3));
        CHECK(answer.of_node[NodeId{2}] == doctest::Approx(1.0 / 3));
    }
    SUBCASE("a dearer way carries nothing") {
        const auto answer = betweenness(drawn("A>B:1 B>D:1 A>C:1 C>D:2").view, plain);
        CHECK(answer.of_node == Column<NodeId, double>{0, 1, 0, 0});
    }
    SUBCASE("normalised, the centre of a star is on all routes") {
        const auto star = drawn("A-C B-C C-D C-E");
        CHECK(betweenness(star.view).of_node[star["C"]] == 1);
        CHECK(betweenness(star.view).of_link[star.link("A", "C")] == doctest::Approx(4.0 / 20));
    }
}

TEST_CASE("betweenness of the empty, the single, the unreachable and the closed") {
    CHECK(betweenness(drawn("").view).of_node.empty());
    CHECK(betweenness(drawn("A").view).of_node == Column<NodeId, double>{0});
    CHECK(betweenness(drawn("A B C").view).of_node == Column<NodeId, double>{0, 0, 0});
    SUBCASE("pairs without a way contribute nothing") {
        CHECK(betweenness(drawn("A>B B>C D>E").view, plain).of_node == Column<NodeId, double>{0, 1, 0, 0, 0});
    }
    SUBCASE("closing the only way leaves nobody between") {
        CHECK(betweenness(drawn("A>B !B>C").view, plain).of_node == Column<NodeId, double>{0, 0, 0});
        CHECK(betweenness(drawn("A>B !B>C").view, plain).of_link == Column<LinkId, double>{1, 0});
        CHECK(betweenness(drawn("!A>B").view, plain).of_link == Column<LinkId, double>{0});
    }
}

TEST_CASE("free links count like any other unless they run in a circle") {
    SUBCASE("equally cheap, one way over a free link") {
        const auto view = drawn("A>B:0 B>D:2 A>C:1 C>D:1").view;
        check_equal(betweenness(view, plain), by_definition(view, all_nodes(view), all_nodes(view)));
        CHECK(betweenness(view, plain).of_node == Column<NodeId, double>{0, 0.5, 0.5, 0});
    }
    SUBCASE("all links are free") {
        const auto view = drawn("A>B:0 B>D:0 A>C:0 C>D:0 A>D:0").view;
        check_equal(betweenness(view, plain), by_definition(view, all_nodes(view), all_nodes(view)));
    }
    SUBCASE("a free circle is refused, unless it is closed") {
        CHECK(betweenness(drawn("A>B:0 B>C:0 C>A:0").view).ending == RouteEnding::free_circle);
        CHECK(betweenness(drawn("A>B:0 B>C:0 !C>A:0").view).ending == RouteEnding::exact);
    }
}

TEST_CASE("what cannot be exact is refused") {
    SUBCASE("2^128 routes through 128 doubled links") {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        for (std::uint32_t node = 0; node < 128; ++node) {
            links.emplace_back(node, node + 1);
            links.emplace_back(node, node + 1);
        }
        const auto answer = betweenness(generated::view_of(129, links));
        CHECK(answer.ending == RouteEnding::too_many_routes);
        CHECK(answer.of_node.empty());
        links.pop_back();
        CHECK(betweenness(generated::view_of(129, links)).ending == RouteEnding::exact);
    }
    SUBCASE("distances beyond 62 bits") {
        const auto view = drawn("A>B:4611686018427387000 B>C:1").view;
        CHECK(betweenness(view).ending == RouteEnding::too_long);
    }
}

TEST_CASE("betweenness in print") {
    SUBCASE("the Medici lie on 52.2 % of routes between Florentine families") {
        const auto florence = drawn(test::florentine_marriages);
        const auto answer = betweenness(florence.view);
        CHECK(answer.of_node[florence["Medici"]] == doctest::Approx(0.521978).epsilon(1e-6));
        CHECK(answer.of_node[florence["Guadagni"]] == doctest::Approx(0.254579).epsilon(1e-6));
        CHECK(answer.of_node[florence["Strozzi"]] == doctest::Approx(0.102564).epsilon(1e-6));
        CHECK(answer.of_node[florence["Pazzi"]] == 0);
    }
    SUBCASE("the instructor and the president of the karate club") {
        const auto club = drawn(test::karate_club);
        const auto answer = betweenness(club.view, plain);
        CHECK(answer.of_node[club["1"]] / 2 == doctest::Approx(231.071429).epsilon(1e-8));
        CHECK(answer.of_node[club["34"]] / 2 == doctest::Approx(160.551587).epsilon(1e-8));
        CHECK(betweenness(club.view).of_link[club.link("1", "32")] ==
              doctest::Approx(0.06362999745).epsilon(1e-9));
    }
}

TEST_CASE("betweenness is what its definition says on small random networks") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        check_equal(betweenness(view, plain), by_definition(view, all_nodes(view), all_nodes(view)));
        generated::Dice dice(seed);
        std::vector<NodeId> some, others;
        for (const auto node : view.nodes()) {
            if (dice.below(2) == 0) some.push_back(node);
            if (dice.below(2) == 0) others.push_back(node);
        }
        check_equal(betweenness_between(view, some, others, plain), by_definition(view, some, others));
    }
}

TEST_CASE("betweenness is what Boost.Graph says") {
    generated::Dice dice(7);
    check_equal(betweenness(generated::lattice(6), plain), by_boost(generated::lattice(6)));
    const auto dense = generated::weighed(generated::dense(30, 500, 3), dice, 9);
    check_equal(betweenness(dense, plain), by_boost(dense));
    const auto sparse = generated::weighed(generated::scale_free(80, 2, 4), dice, 1'000'000'000);
    check_equal(betweenness(sparse, plain), by_boost(sparse));
}

TEST_CASE("betweenness by law") {
    SUBCASE("one thread and five give the same bytes") {
        generated::Dice dice(8);
        const auto view = generated::weighed(generated::scale_free(100, 3, 5), dice, 5);
        const auto one = betweenness(view, {.threads = 1});
        const auto five = betweenness(view, {.threads = 5});
        CHECK(one.of_node == five.of_node);
        CHECK(one.of_link == five.of_link);
    }
    SUBCASE("between all and all is betweenness") {
        const auto view = generated::small(12);
        const auto nodes = all_nodes(view);
        CHECK(betweenness_between(view, nodes, nodes).of_link == betweenness(view).of_link);
        CHECK(betweenness_between(view, nodes, nodes).of_node == betweenness(view).of_node);
    }
    SUBCASE("a source named twice counts once, and no sources give zeros") {
        const auto path = drawn("A>B B>C");
        const std::vector<NodeId> twice{path["A"], path["A"]}, end{path["C"]};
        CHECK(betweenness_between(path.view, twice, end, plain).of_node == Column<NodeId, double>{0, 1, 0});
        CHECK(betweenness_between(path.view, {}, end, plain).of_node == Column<NodeId, double>{0, 0, 0});
    }
    SUBCASE("links add up to the lengths of cheapest routes, nodes to those less one") {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            CAPTURE(seed);
            auto view = generated::small(seed);
            for (auto& cost : view.cost) cost = Cost{1};
            const auto answer = betweenness(view, plain);
            const auto links = std::accumulate(answer.of_link.begin(), answer.of_link.end(), 0.0);
            const auto nodes = std::accumulate(answer.of_node.begin(), answer.of_node.end(), 0.0);
            double reached = 0;
            for (const auto from : view.nodes()) {
                for (const auto to : view.nodes()) {
                    reached += from != to && !test::cheapest_routes(view, from, to).empty() ? 1 : 0;
                }
            }
            CHECK(links - nodes == doctest::Approx(reached));
        }
    }
    SUBCASE("all costs times seven change nothing, and equal costs are hops") {
        auto view = generated::small(31);
        const auto before = betweenness(view);
        for (auto& cost : view.cost) cost = Cost{cost.units * 7};
        CHECK(betweenness(view).of_link == before.of_link);
    }
}
