#include "analysis/failure/demand/way_round.hpp"

#include <cstdint>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// What may be used at all: 1 where it may.
struct Ground {
    Column<LinkId, std::uint8_t> link;
    Column<ProductionId, std::uint8_t> production;
    Column<NodeId, std::uint8_t> market;

    Ground(const Network& network, std::span<const Element> lost)
        : link(network.links.size(), 1),
          production(network.productions.size(), 1),
          market(network.markets.size(), 1) {
        for (const auto element : lost) {
            for (const auto gone : links_of(network, element)) link[gone] = 0;
            for (const auto gone : productions_of(network, element)) production[gone] = 0;
            for (const auto gone : markets_of(network, element)) market[gone] = 0;
        }
    }
};

/// The best way found from a node to the demand: fewest openings, then fewest links.
struct Step {
    std::uint32_t openings = ~std::uint32_t{0};
    std::uint32_t links = 0;
    std::optional<LinkId> next{};
    [[nodiscard]] auto rank() const { return std::pair(openings, links); }
};

/// Searched backwards, so that one search serves all productions.
Column<NodeId, Step> ways_to(const View& view, const Ground& ground, NodeId demand) {
    using Waiting = std::tuple<std::uint32_t, std::uint32_t, NodeId>;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting;
    Column<NodeId, Step> step(view.nodes().size());
    if (!ground.market[demand]) return step;
    step[demand].openings = 0;
    waiting.emplace(0, 0, demand);
    while (!waiting.empty()) {
        const auto [openings, links, node] = waiting.top();
        waiting.pop();
        if (std::pair(openings, links) > step[node].rank()) continue;
        for (const auto link : view.topology().entering(node)) {
            const auto from = view.topology().from(link);
            if (!ground.link[link] || !ground.market[from]) continue;
            const Step found{openings + (view.open[link] ? 0U : 1U), links + 1, link};
            if (found.rank() >= step[from].rank()) continue;
            step[from] = found;
            waiting.emplace(found.openings, found.links, from);
        }
    }
    return step;
}

/// The production where the best way begins, of equal ones the first; nothing where there is none.
std::optional<ProductionId> best_start(const Network& network, const View& view, const Ground& ground,
                                       const Column<NodeId, Step>& way) {
    std::optional<ProductionId> best;
    const auto rank = [&](ProductionId production) {
        auto [openings, links] = way[network.productions[production].market].rank();
        return std::pair(openings + (view.producing[production] ? 0U : 1U), links);
    };
    for (const auto production : network.productions.ids()) {
        const auto market = network.productions[production].market;
        const bool usable = ground.production[production] && way[market].rank() < Step{}.rank();
        if (usable && (!best || rank(production) < rank(*best))) best = production;
    }
    return best;
}

}  // namespace

WayRound way_round(const Network& network, const View& view, NodeId demand, std::span<const Element> lost) {
    const Ground ground(network, lost);
    const auto way = ways_to(view, ground, demand);
    const auto start = best_start(network, view, ground, way);
    WayRound answer;
    if (!start) return answer;
    answer.exists = true;
    if (!view.producing[*start]) answer.production = start;
    for (auto node = network.productions[*start].market; node != demand;) {
        const auto link = *way[node].next;
        answer.links.push_back(link);
        if (!view.open[link]) answer.opened.push_back(link);
        node = view.topology().to(link);
    }
    return answer;
}

}  // namespace entente
