#include "analysis/centrality/betweenness/betweenness.hpp"

#include "bench/timing.hpp"
#include "generated_network.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

// Betweenness of nodes and links on three kinds of network, against Boost.Graph on its fastest graph.
// Usage: betweenness_bench [rounds]

namespace {

using namespace entente;

struct BoostLink {
    std::size_t index{};
    std::int64_t cost{};
};
using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, BoostLink>;

BoostGraph boost_graph_of(const View& view) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<BoostLink> links;
    for (const auto node : view.nodes()) {
        for (const auto link : view.topology().leaving(node)) {
            ends.emplace_back(node.index, view.topology().to(link).index);
            links.push_back({link.index, view.cost[link].units});
        }
    }
    return {boost::edges_are_sorted, ends.begin(), ends.end(), links.begin(), view.nodes().size()};
}

struct BoostScores {
    std::vector<double> of_node, of_link;
};

/// Counts of routes are floating-point, since 64 bits overflow on the lattice.
BoostScores boost_betweenness(const BoostGraph& graph, bool by_cost) {
    const auto n = boost::num_vertices(graph);
    BoostScores scores{std::vector<double>(n), std::vector<double>(boost::num_edges(graph))};
    std::vector<std::vector<BoostGraph::edge_descriptor>> incoming(n);
    std::vector<std::int64_t> distance(n);
    std::vector<double> dependency(n), routes(n);
    const auto node = boost::get(boost::vertex_index, graph);
    const auto link = boost::get(&BoostLink::index, graph);
    const auto by = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), node); };
    const auto of_link = boost::make_iterator_property_map(scores.of_link.begin(), link);
    if (by_cost) {
        boost::brandes_betweenness_centrality(graph, by(scores.of_node), of_link, by(incoming), by(distance),
                                              by(dependency), by(routes), node,
                                              boost::get(&BoostLink::cost, graph));
    } else {
        boost::brandes_betweenness_centrality(graph, by(scores.of_node), of_link, by(incoming), by(distance),
                                              by(dependency), by(routes), node);
    }
    return scores;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool agree(const Betweenness& ours, const BoostScores& theirs) {
    if (ours.ending != RouteEnding::exact) return false;
    for (const auto node : ours.of_node.ids()) {
        if (!near(ours.of_node[node], theirs.of_node[node.index])) return false;
    }
    for (const auto link : ours.of_link.ids()) {
        if (!near(ours.of_link[link], theirs.of_link[link.index])) return false;
    }
    return true;
}

bool compare(const std::string& name, const View& view, bool by_cost, int rounds) {
    const auto graph = boost_graph_of(view);
    const BetweennessOptions one{.normalized = false, .threads = 1};
    const BetweennessOptions many{.normalized = false, .threads = 0};
    if (!agree(betweenness(view, one), boost_betweenness(graph, by_cost))) {
        fmt::print("{}: the answers differ\n", name);
        return false;
    }
    if (betweenness(view, one).of_link != betweenness(view, many).of_link) {
        fmt::print("{}: the answer depends on the number of threads\n", name);
        return false;
    }
    const auto timings =
        bench::in_turn(rounds, {[&] { betweenness(view, one); }, [&] { boost_betweenness(graph, by_cost); },
                                [&] { betweenness(view, many); }});
    fmt::print("{:<38}", name);
    for (const auto& timing : timings) {
        fmt::print(" {:>8.1f} ({:.1f} to {:.1f})", timing.median, timing.best, timing.worst);
    }
    fmt::print("  x{:.2f}  x{:.2f}\n", timings[1].median / timings[0].median,
               timings[0].median / timings[2].median);
    return true;
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 7;
    const auto dense = generated::dense(230, 25'000, 1);
    const auto lattice = generated::lattice(40);
    const auto scale_free = generated::scale_free(2'000, 3, 2);
    generated::Dice dice(3);
    fmt::print("milliseconds, median (best to worst) of {} rounds; Boost.Graph / ours; one thread / all\n",
               rounds);
    fmt::print("{:<38} {:>22} {:>22} {:>22}\n", "betweenness of nodes and links", "ours, one thread",
               "Boost.Graph", "ours, all threads");
    bool good = compare("dense 230 nodes, 25,000 links, hops", dense, false, rounds);
    good &= compare("lattice 40x40, hops", lattice, false, rounds);
    good &= compare("scale-free 2,000 nodes, hops", scale_free, false, rounds);
    good &=
        compare("dense 230 nodes, 25,000 links, cost", generated::weighed(dense, dice, 1'000), true, rounds);
    good &= compare("lattice 40x40, cost", generated::weighed(lattice, dice, 1'000), true, rounds);
    good &= compare("lattice 40x40, cost 1 to 3", generated::weighed(lattice, dice, 3), true, rounds);
    good &=
        compare("scale-free 2,000 nodes, cost", generated::weighed(scale_free, dice, 1'000), true, rounds);
    return good ? 0 : 1;
}
