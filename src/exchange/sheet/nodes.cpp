#include "exchange/sheet/nodes.hpp"

#include "exchange/sheet/value.hpp"
#include "network/label.hpp"

#include <algorithm>

namespace entente {

namespace {

/// A sum that is unknown as soon as one part is; nothing where there are no parts.
struct Sum {
    bool any = false;
    std::optional<Quantity> total = Quantity{};

    void add(std::optional<Quantity> part) {
        any = true;
        total = total && part ? std::optional(*total + *part) : std::nullopt;
    }
    [[nodiscard]] std::optional<Quantity> known() const { return any ? total : std::nullopt; }
};

/// What enters and leaves a market apart from links.
struct Market {
    Sum production;
    Sum demand;
    bool produces = false;
    bool demands = false;
};

Column<NodeId, Market> markets(const Network& network, const View& view) {
    Column<NodeId, Market> found(network.markets.size());
    for (const auto id : network.productions.ids()) {
        const auto& record = network.productions[id];
        if (!view.producing[id]) continue;
        const auto& written = record.quantity ? record.quantity : std::optional(record.capacity);
        found[record.market].production.add(known(written, view.production[id], view.unknown));
        found[record.market].produces = true;
    }
    for (const auto id : network.demands.ids()) {
        const auto& record = network.demands[id];
        if (!view.demanded[id]) continue;
        found[record.market].demand.add(known(record.size, view.demand[id], view.unknown));
        found[record.market].demands = true;
    }
    return found;
}

/// The larger of what is known to enter and to leave a market.
std::optional<double> throughput(const Network& network, const View& view, NodeId node,
                                 const Market& market) {
    const auto& chain = network.chains[network.stages[network.markets[node].stage].chain];
    const auto all = [&](std::span<const LinkId> links, std::optional<Quantity> own) {
        auto sum = own.value_or(Quantity{});
        for (const auto link : links) {
            if (view.open[link] && view.quantity[link] < unlimited) sum += view.quantity[link];
        }
        return sum;
    };
    const auto enters = all(network.topology->entering(node), market.production.known());
    const auto leaves = all(network.topology->leaving(node), market.demand.known());
    const auto most = std::max(enters, leaves);
    return most > Quantity{} ? in_unit(chain, most) : std::nullopt;
}

void place(SheetNode& node, const NationRecord& nation) {
    if (!nation.at) return;
    node.latitude = to_double(nation.at->latitude);
    node.longitude = to_double(nation.at->longitude);
}

}  // namespace

void add_markets(Sheet& sheet, const Network& network, const View& view, std::optional<ChainId> chain) {
    sheet.node_columns = {{"code"},
                          {"name"},
                          {"chain"},
                          {"stage"},
                          {"product"},
                          {"level", SheetType::integer},
                          {"area", SheetType::yes_no},
                          {"role"},
                          {"region"},
                          {"latitude", SheetType::number},
                          {"longitude", SheetType::number},
                          {"produces", SheetType::yes_no},
                          {"production", SheetType::number},
                          {"demands", SheetType::yes_no},
                          {"demand", SheetType::number}};
    const auto of_market = markets(network, view);
    for (const auto id : network.markets.ids()) {
        const auto& stage = network.stages[network.markets[id].stage];
        if (chain && stage.chain != *chain) continue;
        const auto& nation = network.nations[network.markets[id].nation];
        const auto& record = network.chains[stage.chain];
        SheetNode node{.id = label(network, id), .label = network.name(id)};
        place(node, nation);
        node.level = stage.level;
        node.amount = throughput(network, view, id, of_market[id]);
        node.values = {text_value(nation.code),
                       text_value(nation.name),
                       text_value(record.id),
                       text_value(stage.id),
                       text_value(stage.product),
                       static_cast<std::int64_t>(stage.level),
                       nation.area,
                       text_value(nation.role),
                       text_value(nation.region),
                       value(node.latitude),
                       value(node.longitude),
                       of_market[id].produces,
                       value(in_unit(record, of_market[id].production.known())),
                       of_market[id].demands,
                       value(in_unit(record, of_market[id].demand.known()))};
        sheet.nodes.push_back(std::move(node));
    }
}

void add_nations(Sheet& sheet, const Network& network, const View& view, std::optional<ChainId> chain) {
    sheet.node_columns = {{"code"},
                          {"name"},
                          {"area", SheetType::yes_no},
                          {"role"},
                          {"region"},
                          {"latitude", SheetType::number},
                          {"longitude", SheetType::number}};
    std::vector<StageId> stages;
    for (const auto stage : network.stages.ids()) {
        if (chain && network.stages[stage].chain != *chain) continue;
        stages.push_back(stage);
        sheet.node_columns.push_back({"production_" + network.stages[stage].id, SheetType::number});
        sheet.node_columns.push_back({"demand_" + network.stages[stage].id, SheetType::number});
    }
    const auto of_market = markets(network, view);
    for (const auto id : network.nations.ids()) {
        const auto& nation = network.nations[id];
        SheetNode node{.id = nation.code, .label = nation.name};
        place(node, nation);
        node.values = {text_value(nation.code), text_value(nation.name),   nation.area,
                       text_value(nation.role), text_value(nation.region), value(node.latitude),
                       value(node.longitude)};
        bool shown = false;
        for (const auto stage : stages) {
            const auto market = network.market(id, stage);
            shown = shown || market;
            const auto& record = network.chains[network.stages[stage].chain];
            const auto here = market ? of_market[*market] : Market{};
            node.values.push_back(value(in_unit(record, here.production.known())));
            node.values.push_back(value(in_unit(record, here.demand.known())));
            const auto amount = market ? throughput(network, view, *market, here) : std::nullopt;
            if (amount) node.amount = std::max(node.amount.value_or(0), *amount);
        }
        if (shown) sheet.nodes.push_back(std::move(node));
    }
}

}  // namespace entente
