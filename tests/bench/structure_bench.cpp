#include "analysis/centrality/spectral/pagerank.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/failure/points/dominators.hpp"
#include "bench/peer/boost_graph.hpp"
#include "bench/peer/plain_network.hpp"
#include "bench/timing.hpp"
#include "generated_network.hpp"
#ifdef ENTENTE_IGRAPH
#include "bench/peer/igraph.hpp"
#endif

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

// PageRank, cut points, bridges and dominators on a scale-free network, against Boost.Graph, and igraph where it
// was found.
// Usage: structure_bench [nodes] [rounds]

namespace {

using namespace entente;

/// One way to an answer.
struct Contender {
    std::string name;
    std::function<void()> run;
};

void compare(const std::string& question, int rounds, const std::vector<Contender>& sides) {
    std::vector<std::function<void()>> runs;
    for (const auto& side : sides) runs.push_back(side.run);
    const auto timings = bench::in_turn(rounds, runs);
    fmt::print("{}\n", question);
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const auto& timing = timings[side];
        fmt::print("  {:<12} {:>8.1f} ({:.1f} to {:.1f})  x{:.2f}\n", sides[side].name, timing.median,
                   timing.best, timing.worst, timing.best / timings.front().best);
    }
}

bool holds(bool agreed, const std::string& question) {
    if (!agreed) fmt::print("{}: the answers differ\n", question);
    return agreed;
}

/// Trade as a scale-free network, where some nodes hang on one other.
View sparse(std::uint32_t nodes) {
    generated::Dice dice(5);
    auto view = generated::weighed(generated::scale_free(nodes, 5, 4), dice, 1'000);
    for (const auto link : view.links()) view.open[link] = dice.below(3) == 0;
    return view;
}

/// The open links; of those that leave a node that is not reached, Boost.Graph would make wrong dominators.
bench::PlainNetwork plain(const View& view, const Column<NodeId, std::uint8_t>& reached) {
    bench::PlainNetwork network{static_cast<std::uint32_t>(view.nodes().size()), {}, {}};
    for (const auto link : view.links()) {
        if (!view.open[link] || !reached[view.topology().from(link)]) continue;
        network.links.emplace_back(view.topology().from(link).index, view.topology().to(link).index);
        network.length.push_back(static_cast<double>(view.quantity[link].units));
    }
    return network;
}

std::vector<std::uint32_t> numbers(const std::vector<CutPoint>& points) {
    std::vector<std::uint32_t> nodes;
    for (const auto& point : points) nodes.push_back(point.node.index);
    return nodes;
}

std::vector<std::int64_t> numbers(const Dominators& dominators) {
    std::vector<std::int64_t> before;
    for (const auto node : dominators.before.ids()) {
        const auto of = dominators.before[node];
        before.push_back(of ? std::int64_t{of->index} : -1);
    }
    return before;
}

#ifdef ENTENTE_IGRAPH

/// The root, and what it does not reach, by the one figure that stands for both.
std::vector<std::int64_t> without_marks(std::vector<std::int64_t> dominators) {
    for (auto& of : dominators) of = std::max<std::int64_t>(of, -1);
    return dominators;
}

bool near(const Column<NodeId, double>& ours, const std::vector<double>& theirs) {
    double apart = 0;
    for (const auto node : ours.ids()) apart += std::abs(ours[node] - theirs[node.index]);
    return apart < 1e-9;
}

#endif

}  // namespace

int main(int count, char** words) {
    const auto nodes = static_cast<std::uint32_t>(count > 1 ? std::max(10, std::atoi(words[1])) : 100'000);
    const int rounds = count > 2 ? std::max(1, std::atoi(words[2])) : 5;
    const auto view = sparse(nodes);
    const auto directed = plain(view, Column<NodeId, std::uint8_t>(nodes, 1));
    const auto undirected = bench::without_directions(directed);
    const NodeId root{0};
    const auto ours_rank = [&] { return pagerank(view); };
    const auto ours_points = [&] { return cut_points(view); };
    const auto ours_dominators = [&] { return dominators(view, std::vector{root}); };
    const bench::BoostUndirected boost_undirected(undirected);
    const auto from_root = plain(view, ours_dominators().reached);
    const bench::BoostTwoWay boost_from_root(from_root);
    bool good = holds(numbers(ours_points().points) == boost_undirected.cut_points(), "cut points");
    good &= holds(numbers(ours_dominators()) == boost_from_root.dominators(root.index), "dominators");
    std::vector<Contender> rank{{"ours", [&] { ours_rank(); }}};
    std::vector<Contender> points{{"ours, both", [&] { ours_points(); }},
                                  {"Boost, points", [&] { boost_undirected.cut_points(); }}};
    std::vector<Contender> dominate{{"ours", [&] { ours_dominators(); }},
                                    {"Boost.Graph", [&] { boost_from_root.dominators(root.index); }}};
#ifdef ENTENTE_IGRAPH
    const bench::Igraph igraph_directed(directed, true);
    const bench::Igraph igraph_from_root(from_root, true);
    const bench::Igraph igraph_undirected(undirected, false);
    good &= holds(near(ours_rank().of_node, igraph_directed.pagerank()), "PageRank");
    good &= holds(numbers(ours_points().points) == igraph_undirected.cut_points(), "cut points, igraph");
    good &= holds(ours_points().bridges.size() == igraph_undirected.bridges().size(), "bridges");
    good &= holds(numbers(ours_dominators()) == without_marks(igraph_from_root.dominators(root.index)),
                  "dominators, igraph");
    rank.push_back({"igraph", [&] { igraph_directed.pagerank(); }});
    points.push_back({"igraph points", [&] { igraph_undirected.cut_points(); }});
    points.push_back({"igraph bridges", [&] { igraph_undirected.bridges(); }});
    dominate.push_back({"igraph", [&] { igraph_from_root.dominators(root.index); }});
#endif
    if (!good) return 1;
    fmt::print("{} nodes, {} links; milliseconds, median (best to worst) of {} rounds; best / our best\n",
               nodes, directed.links.size(), rounds);
    fmt::print("found {} cut points, {} bridges\n", ours_points().points.size(),
               ours_points().bridges.size());
    compare("PageRank", rounds, rank);
    compare("cut points and bridges", rounds, points);
    compare("dominators", rounds, dominate);
    return 0;
}
