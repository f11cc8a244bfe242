#include "analysis/failure/demand/bounded.hpp"

#include "network/label.hpp"
#include "witness/supply/arriving.hpp"

#include <memory>
#include <utility>

namespace entente {

namespace {

NodeId arrivals(NodeId market) {
    return {3 * market.index};
}
NodeId middle(NodeId market) {
    return {3 * market.index + 1};
}
NodeId departures(NodeId market) {
    return {3 * market.index + 2};
}

/// Links of the bounded view, collected one by one.
struct Draft {
    const Network& network;
    StageId wanted;
    Column<LinkId, Ends> ends{};
    Bounded made{};

    void add(Ends of, bool open, Quantity capacity, StageId at, BoundText bound) {
        const auto left = arriving(network, capacity, at, wanted);
        ends.push_back(of);
        made.view.open.push_back(open && left ? 1 : 0);
        made.view.capacity.push_back(left.value_or(Quantity{0}));
        made.bound.push_back(std::move(bound));
    }
};

}  // namespace

Bounded bounded(const Network& network, const View& view, NodeId demand) {
    Draft draft{network, network.markets[demand].stage};
    draft.made.source = {3 * static_cast<std::uint32_t>(view.nodes().size())};
    draft.made.demand = middle(demand);
    for (const auto link : view.links()) {
        const auto& record = network.links[link];
        const auto from = view.topology().from(link), to = view.topology().to(link);
        const Ends ends = record.kind == LinkKind::trade ? Ends{departures(from), arrivals(to)}
                                                         : Ends{middle(from), middle(to)};
        draft.add(ends, view.open[link] != 0, view.capacity[link], record.stage,
                  {BoundKind::link, label(network, link)});
    }
    for (const auto market : view.nodes()) {
        const auto stage = network.markets[market].stage;
        const auto name = label(network, market);
        draft.add({arrivals(market), middle(market)}, true, view.import_limit[market], stage,
                  {BoundKind::imports, name});
        draft.add({middle(market), departures(market)}, true, view.export_limit[market], stage,
                  {BoundKind::exports, name});
    }
    for (const auto production : network.productions.ids()) {
        const auto market = network.productions[production].market;
        draft.add({draft.made.source, middle(market)}, view.producing[production] != 0,
                  view.production_capacity[production], network.markets[market].stage,
                  {BoundKind::production, label(network, production)});
    }
    auto& made = draft.made;
    made.view.cost.assign(draft.ends.size(), Cost{});
    made.view.quantity.assign(draft.ends.size(), Quantity{});
    made.view.shape = std::make_shared<Topology>(made.source.index + 1, std::move(draft.ends));
    return std::move(made);
}

}  // namespace entente
