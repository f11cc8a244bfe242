#include "analysis/centrality/betweenness/betweenness.hpp"

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
#include <set>
#include <string>
#include <utility>
#include <vector>

// Betweenness of nodes and links on dense, regular and scale-free networks, against Boost.Graph on its fastest graph,
// and igraph (nodes alone, and by cost) where it was found. The largest network takes minutes, and is left out
// unless asked for.
// Usage: betweenness_bench [rounds] [all]

namespace {

using namespace entente;

bench::PlainNetwork plain(const View& view) {
    bench::PlainNetwork network{static_cast<std::uint32_t>(view.nodes().size()), {}, {}};
    for (const auto link : view.links()) {
        network.links.emplace_back(view.topology().from(link).index, view.topology().to(link).index);
        network.length.push_back(static_cast<double>(view.cost[link].units));
    }
    return network;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool agree(const Betweenness& ours, const bench::BoostDirected::Scores& theirs) {
    if (ours.ending != RouteEnding::exact) return false;
    for (const auto node : ours.of_node.ids()) {
        if (!near(ours.of_node[node], theirs.of_node[node.index])) return false;
    }
    for (const auto link : ours.of_link.ids()) {
        if (!near(ours.of_link[link], theirs.of_link[link.index])) return false;
    }
    return true;
}

#ifdef ENTENTE_IGRAPH

bool agree(const Betweenness& ours, const std::vector<double>& theirs) {
    for (const auto node : ours.of_node.ids()) {
        if (!near(ours.of_node[node], theirs[node.index])) return false;
    }
    return true;
}

#endif

/// The trade in one product: some nations export, the first of them most, and nearly all import; lengths vary by four
/// orders of magnitude.
View product(generated::Dice& dice) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> links;
    while (links.size() < 2'000) {
        const auto exporter = dice.below(60) * dice.below(60) / 60;
        const auto importer = dice.below(230);
        if (exporter != importer) links.emplace(exporter, importer);
    }
    auto view = generated::view_of(230, {links.begin(), links.end()});
    for (const auto link : view.links()) {
        view.cost[link] = Cost{std::int64_t{1} << 40 >> dice.below(14)};
        view.cost[link].units += dice.below(1'000'000);
    }
    return view;
}

std::string text(const bench::Timing& timing) {
    return fmt::format("{:>9.1f} ({:.1f} to {:.1f})", timing.median, timing.best, timing.worst);
}

bool compare(const std::string& name, const View& view, bool by_cost, int rounds) {
    const auto network = plain(view);
    const bench::BoostDirected boost(network);
    const BetweennessOptions one{.normalized = false, .threads = 1};
    const BetweennessOptions two{.normalized = false, .threads = 2};
    const auto ours = betweenness(view, one);
    if (!agree(ours, boost.betweenness(by_cost))) {
        fmt::print("{}: the answers differ\n", name);
        return false;
    }
    if (ours.of_link != betweenness(view, two).of_link) {
        fmt::print("{}: the answer depends on the number of threads\n", name);
        return false;
    }
    std::vector<std::function<void()>> sides{[&] { betweenness(view, one); }, [&] { betweenness(view, two); },
                                             [&] { boost.betweenness(by_cost); }};
#ifdef ENTENTE_IGRAPH
    const bench::Igraph igraph(network, true);
    if (by_cost && !agree(ours, igraph.betweenness())) {
        fmt::print("{}: igraph answers differently\n", name);
        return false;
    }
    if (by_cost) sides.emplace_back([&] { igraph.betweenness(); });
#endif
    const auto timings = bench::in_turn(rounds, sides);
    auto fastest = timings[2].best;
    for (std::size_t peer = 2; peer < timings.size(); ++peer) fastest = std::min(fastest, timings[peer].best);
    fmt::print("{:<38}", name);
    for (const auto& timing : timings) fmt::print(" {:>28}", text(timing));
    if (timings.size() < 4) fmt::print(" {:>28}", "");
    fmt::print("  x{:.2f}  x{:.2f}\n", fastest / timings[0].best, timings[0].best / timings[1].best);
    return true;
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 7;
    const auto dense = generated::dense(230, 25'000, 1);
    const auto lattice = generated::lattice(40);
    const auto scale_free = generated::scale_free(2'000, 5, 2);
    generated::Dice dice(3);
    fmt::print(
        "milliseconds, median (best to worst) of {} rounds\n"
        "last columns, of the best: fastest peer / ours with one thread; ours with one / with two\n",
        rounds);
    fmt::print("{:<38} {:>28} {:>28} {:>28} {:>28}\n", "betweenness of nodes and links", "ours, one thread",
               "ours, two threads", "Boost.Graph", "igraph, nodes");
    bool good =
        compare("world: 230 nodes, 25,000 links, cost", generated::weighed(dense, dice, 1'000), true, rounds);
    good &= compare("product: 230 nodes, 2,000 links, cost", product(dice), true, 10 * rounds);
    good &= compare("world, hops", dense, false, rounds);
    good &= compare("lattice 40x40, hops", lattice, false, rounds);
    good &= compare("lattice 40x40, cost", generated::weighed(lattice, dice, 1'000), true, rounds);
    good &= compare("lattice 40x40, cost 1 to 3", generated::weighed(lattice, dice, 3), true, rounds);
    good &= compare("sparse: scale-free 2,000 nodes, cost", generated::weighed(scale_free, dice, 1'000), true,
                    rounds);
    good &= compare("sparse, hops", scale_free, false, rounds);
    if (count > 2) {
        const auto large = generated::weighed(generated::scale_free(10'000, 5, 2), dice, 1'000);
        good &= compare("sparse: scale-free 10,000 nodes, cost", large, true, 1);
    }
    return good ? 0 : 1;
}
