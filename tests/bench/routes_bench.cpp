#include "analysis/route/best/cheapest.hpp"
#include "bench/peer/plain_network.hpp"
#include "bench/timing.hpp"
#include "generated_network.hpp"
#ifdef ENTENTE_IGRAPH
#include "bench/peer/igraph.hpp"
#endif

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

// Ten cheapest loopless routes between seeded pairs of nodes, with and without ties, against igraph where it was
// found (which gives no ties).
// Usage: routes_bench [rounds]

namespace {

using namespace entente;

constexpr std::size_t routes = 10;
constexpr std::size_t pairs = 5;

using Pairs = std::vector<std::pair<NodeId, NodeId>>;

Pairs some_pairs(const View& view) {
    generated::Dice dice(9);
    Pairs some;
    const auto sides = static_cast<std::uint32_t>(view.nodes().size());
    while (some.size() < pairs) {
        const NodeId from{dice.below(sides)}, to{dice.below(sides)};
        if (from != to) some.emplace_back(from, to);
    }
    return some;
}

std::vector<CheapestRoutes> ours(const View& view, const Pairs& asked, bool ties) {
    std::vector<CheapestRoutes> found;
    for (const auto& [from, to] : asked) {
        found.push_back(cheapest_routes(view, {{from}, {to}}, {routes, ties, {}}));
    }
    return found;
}

#ifdef ENTENTE_IGRAPH

std::vector<std::vector<double>> theirs(const bench::Igraph& igraph, const Pairs& asked) {
    std::vector<std::vector<double>> found;
    for (const auto& [from, to] : asked) found.push_back(igraph.routes(from.index, to.index, routes));
    return found;
}

bench::PlainNetwork plain(const View& view) {
    bench::PlainNetwork network{static_cast<std::uint32_t>(view.nodes().size()), {}, {}};
    for (const auto link : view.links()) {
        network.links.emplace_back(view.topology().from(link).index, view.topology().to(link).index);
        network.length.push_back(static_cast<double>(view.cost[link].units));
    }
    return network;
}

/// Which of several equal routes is named may differ; what they cost may not.
bool agree(const std::vector<CheapestRoutes>& ours, const std::vector<std::vector<double>>& theirs) {
    for (std::size_t pair = 0; pair < ours.size(); ++pair) {
        std::vector<double> costs;
        for (const auto& route : ours[pair].routes) costs.push_back(static_cast<double>(route.cost.units));
        if (costs != theirs[pair]) return false;
    }
    return true;
}

#endif

bool compare(const std::string& name, const View& view, int rounds) {
    const auto asked = some_pairs(view);
    std::vector<std::function<void()>> sides{[&] { ours(view, asked, false); },
                                             [&] { ours(view, asked, true); }};
#ifdef ENTENTE_IGRAPH
    const bench::Igraph igraph(plain(view), true);
    if (!agree(ours(view, asked, false), theirs(igraph, asked))) {
        fmt::print("{}: the answers differ\n", name);
        return false;
    }
    sides.emplace_back([&] { theirs(igraph, asked); });
#endif
    const auto timings = bench::in_turn(rounds, sides);
    fmt::print("{:<40}", name);
    for (const auto& timing : timings) {
        const auto of_pair = [&](double all) { return all / static_cast<double>(pairs); };
        fmt::print(" {:>9.2f} ({:.2f} to {:.2f})", of_pair(timing.median), of_pair(timing.best),
                   of_pair(timing.worst));
    }
    if (timings.size() > 2) fmt::print("  x{:.1f}", timings[2].best / timings[1].best);
    fmt::print("\n");
    return true;
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 5;
    generated::Dice dice(3);
    fmt::print(
        "ten cheapest routes: milliseconds a pair, median (best to worst) of {} rounds; ours, ours with "
        "ties, igraph; igraph / ours with ties\n",
        rounds);
    const auto dense = generated::dense(230, 25'000, 1);
    const auto scale_free = generated::scale_free(10'000, 5, 2);
    bool good = compare("world: 230 nodes, 25,000 links", generated::weighed(dense, dice, 1'000), rounds);
    good &= compare("world, costs 1 to 3", generated::weighed(dense, dice, 3), rounds);
    good &= compare("sparse: scale-free 10,000 nodes", generated::weighed(scale_free, dice, 1'000), rounds);
    good &= compare("sparse, costs 1 to 3", generated::weighed(scale_free, dice, 3), rounds);
    return good ? 0 : 1;
}
