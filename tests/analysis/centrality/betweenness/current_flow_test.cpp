#include "analysis/centrality/betweenness/current_flow.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace {

using namespace entente;
using test::drawn;

double conducts(const View& view, LinkId link) {
    return view.open[link] ? static_cast<double>(view.quantity[link].units) : 0;
}

/// Solves a system of equations by Gauss and Jordan, the largest pivot first; free unknowns are 0.
std::vector<double> solved(std::vector<std::vector<double>> rows, std::vector<double> right) {
    const auto n = right.size();
    std::vector<std::size_t> row_of(n, n);
    std::size_t done = 0;
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t best = done;
        for (std::size_t row = done; row < n; ++row) {
            if (std::abs(rows[row][column]) > std::abs(rows[best][column])) best = row;
        }
        if (done == n || std::abs(rows[best][column]) < 1e-9) continue;
        std::swap(rows[best], rows[done]);
        std::swap(right[best], right[done]);
        for (std::size_t row = 0; row < n; ++row) {
            const auto factor = row == done ? 0 : rows[row][column] / rows[done][column];
            for (std::size_t i = 0; i < n; ++i) rows[row][i] -= factor * rows[done][i];
            right[row] -= factor * right[done];
        }
        row_of[column] = done++;
    }
    std::vector<double> answer(n);
    for (std::size_t column = 0; column < n; ++column) {
        if (row_of[column] < n) answer[column] = right[row_of[column]] / rows[row_of[column]][column];
    }
    return answer;
}

/// What a current of 1 from s to t leaves as potentials; nothing where no wire joins them.
std::vector<double> potentials_between(const View& view, NodeId s, NodeId t) {
    const auto n = view.nodes().size();
    std::vector<std::vector<double>> laplace(n, std::vector<double>(n));
    for (const auto link : view.links()) {
        const auto a = view.topology().from(link).index, b = view.topology().to(link).index;
        for (const auto& [i, j] : {std::pair(a, b), std::pair(b, a)}) {
            laplace[i][i] += conducts(view, link);
            laplace[i][j] -= conducts(view, link);
        }
    }
    std::vector<double> enters(n);
    enters[s.index] = 1;
    enters[t.index] = -1;
    auto potential = solved(laplace, enters);
    for (std::size_t i = 0; i < n; ++i) {
        double leaves = 0;
        for (std::size_t j = 0; j < n; ++j) leaves += laplace[i][j] * potential[j];
        if (std::abs(leaves - enters[i]) > 1e-6) return {};
    }
    return potential;
}

/// The definition, pair by pair.
CurrentFlow by_definition(const View& view) {
    CurrentFlow judge{true, Column<NodeId, double>(view.nodes().size()),
                      Column<LinkId, double>(view.links().size()), 0};
    for (const auto s : view.nodes()) {
        for (const auto t : view.nodes()) {
            if (t <= s) continue;
            const auto potential = potentials_between(view, s, t);
            if (potential.empty()) continue;
            // links that join the same nodes carry their flows the same way, so that their sizes add up
            for (const auto link : view.links()) {
                const auto a = view.topology().from(link), b = view.topology().to(link);
                const auto flow = std::abs(conducts(view, link) * (potential[a.index] - potential[b.index]));
                judge.of_link[link] += flow;
                if (a != s && a != t) judge.of_node[a] += flow / 2;
                if (b != s && b != t) judge.of_node[b] += flow / 2;
            }
        }
    }
    return judge;
}

void check_near(const CurrentFlow& answer, const CurrentFlow& judge) {
    for (const auto node : judge.of_node.ids()) {
        CHECK(std::abs(answer.of_node[node] - judge.of_node[node]) < 1e-7);
    }
    for (const auto link : judge.of_link.ids()) {
        CHECK(std::abs(answer.of_link[link] - judge.of_link[link]) < 1e-7);
    }
}

constexpr CurrentFlowOptions plain{.normalized = false};

}  // namespace

TEST_CASE("current flow by hand") {
    SUBCASE("a circle of three: two thirds go straight, one third goes round") {
        const auto circle = drawn("A>B*1 B>C*1 C>A*1");
        const auto answer = current_flow(circle.view, plain);
        CHECK(answer.of_node[circle["A"]] == doctest::Approx(1.0 / 3));
        CHECK(answer.of_link[circle.link("A", "B")] == doctest::Approx(4.0 / 3));
    }
    SUBCASE("links that join the same nodes divide what passes by their strengths") {
        const auto pair = drawn("A>B*30 B>A*10");
        const auto answer = current_flow(pair.view, plain);
        CHECK(answer.of_link[pair.link("A", "B")] == doctest::Approx(0.75));
        CHECK(answer.of_link[pair.link("B", "A")] == doctest::Approx(0.25));
        CHECK(answer.of_node[pair["A"]] == 0);
    }
}

TEST_CASE("current flow is what networkx says") {
    const auto club = drawn(test::karate_club);
    const auto answer = current_flow(club.view, {.strength = Strength::links});
    CHECK(answer.of_node[club["1"]] == doctest::Approx(0.48638720835926463));
    CHECK(answer.of_node[club["34"]] == doctest::Approx(0.3903685195589846));
    CHECK(answer.of_node[club["12"]] == doctest::Approx(0));
    CHECK(answer.of_node[club["3"]] == doctest::Approx(0.2527384611057274));
    CHECK(answer.of_node[club["17"]] == doctest::Approx(0.015749601275917097));
    const auto five = drawn("A>B*3 B>C*1 C>A*2 C>D*5 D>E*1 E>B*4");
    const auto weighed = current_flow(five.view);
    CHECK(weighed.of_node[five["B"]] == doctest::Approx(0.46539379474940334));
    CHECK(weighed.of_node[five["D"]] == doctest::Approx(0.20087509944311868));
    CHECK(weighed.of_link[five.link("C", "D")] == doctest::Approx(2 * 2.0167064439140816 / 10));
}

TEST_CASE("current flow is what every pair alone adds up to") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        check_near(current_flow(view, plain), by_definition(view));
    }
}

TEST_CASE("on a tree currents have no choice: they flow as the cheapest routes do") {
    const auto tree = drawn("A-B B-C B-D D-E D-F F-G");
    const auto flow = current_flow(tree.view, {.strength = Strength::links});
    const auto routes = betweenness(tree.view);
    for (const auto node : tree.view.nodes()) {
        CHECK(flow.of_node[node] == doctest::Approx(routes.of_node[node]));
    }
    for (const auto* leaf : {"A", "C", "E", "G"}) CHECK(flow.of_node[tree[leaf]] == 0);
}

TEST_CASE("currents do not depend on threads, and hardly on how unlike conductances are") {
    generated::Dice dice(4);
    auto view = generated::weighed(generated::dense(90, 700, 3), dice, 1);
    for (const auto link : view.links()) {
        view.quantity[link] = Quantity{std::int64_t{1} << dice.below(40)};
    }
    const auto one = current_flow(view, {.normalized = false, .threads = 1});
    const auto three = current_flow(view, {.normalized = false, .threads = 3});
    CHECK(one.of_node == three.of_node);
    CHECK(one.of_link == three.of_link);
    // in each pair, the current that leaves its source crosses links to and from it: n - 1 pairs of 1 each
    for (const auto node : view.nodes()) {
        double passes = 0;
        for (const auto link : view.topology().leaving(node)) passes += one.of_link[link];
        for (const auto link : view.topology().entering(node)) passes += one.of_link[link];
        CHECK(passes == doctest::Approx(2 * one.of_node[node] + 89));
        CHECK(one.of_node[node] <= 89 * 88 / 2);
    }
}

TEST_CASE("current flow of the empty, the single, the closed, islands and what is too large") {
    CHECK(current_flow(drawn("").view).of_node.empty());
    CHECK(current_flow(drawn("A").view).of_node[NodeId{0}] == 0);
    const auto closed = drawn("!A>B*3");
    CHECK(current_flow(closed.view).of_link[LinkId{0}] == 0);
    const auto islands = drawn("A>B*2 B>C*2 D>E*1 F");
    const auto answer = current_flow(islands.view, plain);
    CHECK(answer.of_node[islands["B"]] == doctest::Approx(1));
    CHECK(answer.of_node[islands["D"]] == doctest::Approx(0));
    CHECK(current_flow(drawn("A>B").view).unknown == 1);
    CHECK_FALSE(current_flow(islands.view, {.largest = 2}).computed);
    CHECK(current_flow(islands.view, {.largest = 2}).of_node.empty());
    CHECK(current_flow(islands.view, {.largest = 3}).computed);
}
