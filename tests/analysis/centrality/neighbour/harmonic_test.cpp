#include "analysis/centrality/neighbour/harmonic.hpp"

#include "analysis/centrality/drawn.hpp"
#include "network/projection/measure.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using namespace entente;
using test::drawn;

constexpr HarmonicOptions plain{.normalized = false};
constexpr std::int64_t never = INT64_MAX / 4;

/// All distances, by Floyd and Warshall.
std::vector<std::vector<std::int64_t>> distances(const View& view) {
    const auto n = view.nodes().size();
    std::vector<std::vector<std::int64_t>> d(n, std::vector<std::int64_t>(n, never));
    for (const auto link : view.links()) {
        auto& cell = d[view.topology().from(link).index][view.topology().to(link).index];
        if (view.open[link]) cell = std::min(cell, view.cost[link].units);
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
        }
    }
    return d;
}

}  // namespace

TEST_CASE("harmonic closeness by hand") {
    const auto path = drawn("A>B:2 B>C:4");
    const auto answer = harmonic(path.view, plain);
    CHECK(answer.in[path["C"]] == doctest::Approx(1.0 / 4 + 1.0 / 6));
    CHECK(answer.out[path["A"]] == doctest::Approx(1.0 / 2 + 1.0 / 6));
    CHECK(answer.in[path["A"]] == 0);
    SUBCASE("normalised it is the mean over the others, in any unit of distance") {
        CHECK(harmonic(path.view, {.unit = Cost{2}}).out[path["A"]] == doctest::Approx((1 + 1.0 / 3) / 2));
    }
}

TEST_CASE("harmonic closeness of the empty, the single, the unreachable and the closed") {
    CHECK(harmonic(drawn("").view).in.empty());
    CHECK(harmonic(drawn("A").view).in == Column<NodeId, double>{0});
    CHECK(harmonic(drawn("A B").view).in == Column<NodeId, double>{0, 0});
    CHECK(harmonic(drawn("!A>B").view).out == Column<NodeId, double>{0, 0});
}

TEST_CASE("others at no distance are left out and counted, free circles included") {
    const auto circle = drawn("A>B:0 B>A:0 B>C:2");
    const auto answer = harmonic(circle.view, plain);
    CHECK(answer.without_distance == 2);
    CHECK(answer.in[circle["C"]] == 1);
}

TEST_CASE("a distance that does not fit is refused") {
    CHECK_FALSE(harmonic(drawn("A>B:4611686018427387000 B>C").view).exact);
}

TEST_CASE("harmonic closeness of the karate club is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = harmonic(club.view, plain);
    CHECK(answer.in[club["1"]] == doctest::Approx(23.16666666666666));
    CHECK(answer.in[club["34"]] == doctest::Approx(23.25));
    CHECK(answer.in[club["12"]] == doctest::Approx(13.5));
}

TEST_CASE("harmonic closeness is what all distances say on small random networks") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        auto view = generated::small(seed);
        if (seed % 2 == 0) {
            for (auto& cost : view.cost) cost = Cost{cost.units - 1};
        }
        const auto answer = harmonic(view, plain);
        const auto d = distances(view);
        for (std::size_t v = 0; v < d.size(); ++v) {
            double in = 0;
            for (std::size_t u = 0; u < d.size(); ++u) {
                if (u != v && d[u][v] > 0 && d[u][v] < never) in += 1 / static_cast<double>(d[u][v]);
            }
            CHECK(answer.in[NodeId{static_cast<std::uint32_t>(v)}] == doctest::Approx(in));
        }
    }
}

TEST_CASE("harmonic closeness by law") {
    SUBCASE("one thread and five give the same bytes") {
        generated::Dice dice(8);
        const auto view = generated::weighed(generated::scale_free(100, 3, 5), dice, 50);
        CHECK(harmonic(view, {.threads = 1}).in == harmonic(view, {.threads = 5}).in);
    }
    SUBCASE("with all links turned round, in and out change places") {
        CHECK(harmonic(drawn("A>B:2 B>C:3 A>C:9").view).in == harmonic(drawn("B>A:2 C>B:3 C>A:9").view).out);
    }
}

TEST_CASE("closeness is the same bytes by searches and by a table, on any number of threads") {
    generated::Dice dice(6);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        const auto view = seed % 4 == 0 ? generated::weighed(generated::dense(50, 300, seed), dice, 9)
                                        : generated::small(seed);
        const auto links = pack(view);
        const auto found = plain_harmonic(links, 1, 1, DistanceMethod::searches);
        for (const unsigned threads : {1U, 3U}) {
            const auto looked_up = plain_harmonic(links, 1, threads, DistanceMethod::table);
            CHECK(looked_up.in == found.in);
            CHECK(looked_up.out == found.out);
            CHECK(looked_up.without_distance == found.without_distance);
        }
    }
}

namespace {

/// Closeness on the way from each node, by Boost.Graph's distances in doubles.
std::vector<double> closeness_out(const View& view, const Column<LinkId, double>& lengths) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, double>>;
    Graph graph(view.nodes().size());
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        boost::add_edge(view.topology().from(link).index, view.topology().to(link).index, lengths[link],
                        graph);
    }
    std::vector<double> out(view.nodes().size()), distance(view.nodes().size());
    for (std::size_t source = 0; source < out.size(); ++source) {
        boost::dijkstra_shortest_paths(graph, source, boost::distance_map(distance.data()));
        for (std::size_t node = 0; node < out.size(); ++node) {
            if (node != source && distance[node] < 1e300) out[source] += 1 / distance[node];
        }
    }
    return out;
}

}  // namespace

TEST_CASE(
    "closeness by reciprocals is Boost.Graph's to the last digits, though whole-number lengths are rounded") {
    generated::Dice dice(3);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        auto view = generated::dense(30, 200, seed);
        for (auto& quantity : view.quantity) {  // from one to some hundred million quanta, as trade is
            std::int64_t units = 1;
            for (auto power = dice.below(9); power != 0; --power) units *= 10;
            quantity = Quantity{units + dice.below(1000)};
        }
        const auto near = measured(view, Length::inverse_quantity);
        const auto answer = real_harmonic(near.view, near.real, plain);
        const auto judged = closeness_out(near.view, near.real);
        double most = 0;
        for (std::uint32_t node = 0; node < judged.size(); ++node) {
            const auto figure = answer.out[NodeId{node}];
            if (judged[node] > 0) most = std::max(most, std::abs(figure - judged[node]) / judged[node]);
            if (judged[node] == 0) CHECK(figure == 0);
        }
        CHECK(most < 1e-14);
        CHECK(real_harmonic(near.view, near.real, {.threads = 5}).in ==
              real_harmonic(near.view, near.real, {.threads = 1}).in);
    }
}

TEST_CASE(
    "closeness by real lengths is that by whole ones where these are exact, closed links and free ones "
    "included") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        auto view = generated::small(seed);
        if (seed % 2 == 0) {
            for (auto& cost : view.cost) cost = Cost{cost.units - 1};
        }
        Column<LinkId, double> lengths;
        for (const auto link : view.links()) lengths.push_back(static_cast<double>(view.cost[link].units));
        const auto whole = harmonic(view), real = real_harmonic(view, lengths);
        CHECK(real.in == whole.in);
        CHECK(real.out == whole.out);
        CHECK(real.without_distance == whole.without_distance);
    }
}
