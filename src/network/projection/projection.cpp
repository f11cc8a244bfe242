#include "network/projection/projection.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

/// A projection while its nodes and links are chosen.
struct Sketch {
    const Network& network;
    const View& view;
    Projection projection{};
    Column<LinkId, Ends> ends{};

    NodeId add_node(std::string label, NationId nation, std::vector<NodeId> markets) {
        projection.nation.push_back(nation);
        projection.markets.push_back(std::move(markets));
        return projection.label.push_back(std::move(label));
    }
};

/// Whether a link's quantity is a report, which may be of zero.
bool is_reported(const Sketch& sketch, LinkId link) {
    const auto& quantity = sketch.network.links[link].quantity;
    return (quantity && quantity->value) || sketch.view.quantity[link] != Quantity{};
}

/// The link that stands for one of the network, or for all open ones of several: the numbers as the header says.
void add_link(Sketch& sketch, Ends ends, std::vector<LinkId> links) {
    auto& to = sketch.projection.view;
    const auto& from = sketch.view;
    bool open = false, unreported = false;
    Cost cost = from.cost[links.front()];
    Wide capacity = 0, quantity = 0, value = 0;
    std::optional<double> risk = 1;
    for (const auto link : links) {
        if (!from.open[link] && links.size() > 1) continue;
        cost = open ? std::min(cost, from.cost[link]) : from.cost[link];
        open |= from.open[link] != 0;
        capacity += from.capacity[link].units;
        quantity += from.quantity[link].units;
        unreported |= !is_reported(sketch, link);
        value += from.value[link].units;
        risk = risk && from.risk[link] ? std::optional(*risk * *from.risk[link]) : std::nullopt;
    }
    const auto held = [](Wide sum) {
        return static_cast<std::int64_t>(std::min<Wide>(sum, unlimited.units));
    };
    to.open.push_back(open);
    to.cost.push_back(cost);
    to.capacity.push_back(Quantity{held(capacity)});
    to.quantity.push_back(Quantity{held(quantity)});
    to.unreported.push_back(unreported);
    to.value.push_back(Cost{held(value)});
    to.risk.push_back(open || links.size() == 1 ? risk : std::nullopt);
    sketch.ends.push_back(ends);
    sketch.projection.links.push_back(std::move(links));
}

Projection finished(Sketch sketch) {
    sketch.projection.view.shape =
        std::make_shared<const Topology>(sketch.projection.label.size(), std::move(sketch.ends));
    sketch.projection.view.unknown = sketch.view.unknown;
    return std::move(sketch.projection);
}

/// Markets for which `shown` holds, and the links among them.
template <class Shown>
Projection some_markets(const Network& network, const View& view, Shown shown) {
    Sketch sketch{network, view};
    Column<NodeId, std::optional<NodeId>> node(network.markets.size());
    for (const auto market : network.markets.ids()) {
        if (!shown(network.markets[market])) continue;
        node[market] = sketch.add_node(network.name(market), network.markets[market].nation, {market});
    }
    for (const auto link : network.links.ids()) {
        const auto from = node[network.topology->from(link)];
        const auto to = node[network.topology->to(link)];
        if (from && to) add_link(sketch, {*from, *to}, {link});
    }
    return finished(std::move(sketch));
}

bool is_of(const Network& network, StageId stage, std::optional<ChainId> chain) {
    return !chain || network.stages[stage].chain == *chain;
}

}  // namespace

Projection by_nation(const Network& network, const View& view, std::optional<ChainId> chain) {
    Sketch sketch{network, view};
    std::map<NationId, std::vector<NodeId>> markets;
    for (const auto market : network.markets.ids()) {
        const auto& record = network.markets[market];
        if (is_of(network, record.stage, chain)) markets[record.nation].push_back(market);
    }
    std::map<NationId, NodeId> node;
    for (auto& [nation, of] : markets) {
        node[nation] = sketch.add_node(network.nations[nation].code, nation, std::move(of));
    }
    std::map<std::pair<NationId, NationId>, std::vector<LinkId>> joining;
    for (const auto link : network.links.ids()) {
        const auto& record = network.links[link];
        if (record.kind == LinkKind::trade && is_of(network, record.stage, chain)) {
            joining[{record.from, record.to}].push_back(link);
        }
    }
    for (auto& [ends, links] : joining)
        add_link(sketch, {node[ends.first], node[ends.second]}, std::move(links));
    return finished(std::move(sketch));
}

Projection one_stage(const Network& network, const View& view, StageId stage) {
    return some_markets(network, view, [&](const MarketRecord& market) { return market.stage == stage; });
}

Projection by_market(const Network& network, const View& view, std::optional<ChainId> chain) {
    return some_markets(network, view,
                        [&](const MarketRecord& market) { return is_of(network, market.stage, chain); });
}

}  // namespace entente
