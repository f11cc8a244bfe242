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
#include <thread>
#include <utility>
#include <vector>

// Betweenness of nodes and links on dense, regular and scale-free networks, against Boost.Graph on its fastest graph,
// and igraph (nodes alone, and by cost) where it was found. How much two threads can bring on this machine is shown by
// two computations side by side that have nothing in common. The largest network takes minutes, and is left out unless
// its name is given.
// Usage: betweenness_bench [rounds] [part of a name]

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

struct Case {
    std::string name;
    std::function<View()> view;
    bool by_cost = true;
    int times = 1;  ///< as many rounds
    bool only_by_name = false;
};

/// Both of them, each on a thread of its own.
void side_by_side(const View& view, const BetweennessOptions& one) {
    std::thread other([&] { betweenness(view, one); });
    betweenness(view, one);
    other.join();
}

bool compare(const Case& what, int rounds) {
    const auto view = what.view();
    const auto network = plain(view);
    const bench::BoostDirected boost(network);
    const BetweennessOptions one{.normalized = false, .threads = 1};
    const BetweennessOptions two{.normalized = false, .threads = 2};
    const auto ours = betweenness(view, one);
    if (!agree(ours, boost.betweenness(what.by_cost))) {
        fmt::print("{}: the answers differ\n", what.name);
        return false;
    }
    if (ours.of_link != betweenness(view, two).of_link) {
        fmt::print("{}: the answer depends on the number of threads\n", what.name);
        return false;
    }
    std::vector<std::function<void()>> sides{[&] { betweenness(view, one); }, [&] { betweenness(view, two); },
                                             [&] { side_by_side(view, one); },
                                             [&] { boost.betweenness(what.by_cost); }};
#ifdef ENTENTE_IGRAPH
    const bench::Igraph igraph(network, true);
    if (what.by_cost && !agree(ours, igraph.betweenness())) {
        fmt::print("{}: igraph answers differently\n", what.name);
        return false;
    }
    if (what.by_cost) sides.emplace_back([&] { igraph.betweenness(); });
#endif
    const auto timings = bench::in_turn(rounds * what.times, sides);
    auto fastest = timings[3].best;
    for (std::size_t peer = 3; peer < timings.size(); ++peer) fastest = std::min(fastest, timings[peer].best);
    fmt::print("{:<38}", what.name);
    for (const auto& timing : {timings[0], timings[1], timings[3]}) fmt::print(" {:>28}", text(timing));
    fmt::print(" {:>28}", timings.size() > 4 ? text(timings[4]) : "");
    fmt::print("  x{:.2f}  x{:.2f}  x{:.2f}\n", fastest / timings[0].best, timings[0].best / timings[1].best,
               2 * timings[0].best / timings[2].best);
    return true;
}

View weighed(View view, std::uint32_t dearest) {
    generated::Dice dice(3);
    return generated::weighed(std::move(view), dice, dearest);
}

View product() {
    generated::Dice dice(4);
    return product(dice);
}

std::vector<Case> cases() {
    const auto world = [] { return generated::dense(230, 25'000, 1); };
    const auto lattice = [] { return generated::lattice(40); };
    const auto scale_free = [](std::uint32_t nodes) { return generated::scale_free(nodes, 5, 2); };
    return {
        {"world: 230 nodes, 25,000 links, cost", [=] { return weighed(world(), 1'000); }, true, 5},
        {"product: 230 nodes, 2,000 links, cost", [] { return product(); }, true, 10},
        {"world, hops", world, false},
        {"lattice 40x40, hops", lattice, false},
        {"lattice 40x40, cost", [=] { return weighed(lattice(), 1'000); }},
        {"lattice 40x40, cost 1 to 3", [=] { return weighed(lattice(), 3); }},
        {"sparse: scale-free 2,000 nodes, cost", [=] { return weighed(scale_free(2'000), 1'000); }},
        {"sparse, hops", [=] { return scale_free(2'000); }, false},
        {"large: scale-free 10,000 nodes, cost", [=] { return weighed(scale_free(10'000), 1'000); }, true, 1,
         true},
        {"large, hops", [=] { return scale_free(10'000); }, false, 1, true},
    };
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 7;
    const std::string wanted = count > 2 ? words[2] : "";
    fmt::print(
        "milliseconds, median (best to worst) of {} rounds or more\n"
        "last columns, of the best: fastest peer / ours with one thread; ours with one / with two threads; "
        "what two "
        "computations side by side bring\n",
        rounds);
    fmt::print("{:<38} {:>28} {:>28} {:>28} {:>28}\n", "betweenness of nodes and links", "ours, one thread",
               "ours, two threads", "Boost.Graph", "igraph, nodes");
    bool good = true;
    for (const auto& what : cases()) {
        if (wanted.empty() ? what.only_by_name : what.name.find(wanted) == std::string::npos) continue;
        good &= compare(what, rounds);
    }
    return good ? 0 : 1;
}
