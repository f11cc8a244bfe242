#include "report/tables/input.hpp"

#include "report/tables/amount.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

bool is_in(const Network& network, StageId stage, std::optional<ChainId> chain) {
    return !chain || network.stages[stage].chain == *chain;
}

/// The amount of a view; unknown where the network does not know it and no change has said it.
TableCell amount(const ChainRecord& chain, Quantity now, const Size& size, Unknown assumed) {
    if (!size.value && now == size.at(assumed)) return in_units(chain, size);
    return in_units(chain, now);
}

/// What is kept at a market; nothing where nothing is.
std::optional<TableCell> kept(const Network& network, const View& view, NodeId market) {
    const auto& chain = chain_of(network, market);
    const auto record = std::find_if(network.stocks.begin(), network.stocks.end(),
                                     [&](const StockRecord& stock) { return stock.market == market; });
    if (record != network.stocks.end()) return amount(chain, view.stock[market], record->size, view.unknown);
    if (view.stock[market] == Quantity{}) return std::nullopt;
    return in_units(chain, view.stock[market]);
}

}  // namespace

Table tabulate_links(const Network& network, const View& view, std::optional<ChainId> chain) {
    Table table{"links",
                "Links",
                {
                    {"link", "", "where it leads, and its stage"},
                    {"open", "", "whether it can be used", CellType::yes_no},
                    {"quantity", "", "what it carried, as reported", CellType::number},
                    {"capacity", "", "what it can carry", CellType::number},
                    {"unit", "", "of quantity and capacity"},
                    {"cost", network.currency, "money per unit", CellType::number},
                },
                {}};
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (!is_in(network, link.stage, chain) || (link.hypothetical && view.open[id] == 0)) continue;
        const auto& record = chain_of(network, id);
        const auto quantity = link.quantity ? in_units(record, *link.quantity) : TableCell{UnknownCell{}};
        table.rows.push_back({link.name, view.open[id] != 0, quantity,
                              amount(record, view.capacity[id], link.capacity, view.unknown), record.unit,
                              in_money(view.cost[id])});
    }
    return table;
}

Table tabulate_ends(const Network& network, const View& view, std::optional<ChainId> chain) {
    Table table{"ends",
                "Production and demand",
                {
                    {"market", "", "where it enters or leaves the chain"},
                    {"kind", "", "production or demand"},
                    {"amount", "", "how much in a period", CellType::number},
                    {"unit", "", "of the amount"},
                },
                {}};
    for (const auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        if (!is_in(network, network.markets[production.market].stage, chain) || view.producing[id] == 0)
            continue;
        const auto& record = chain_of(network, production.market);
        const auto& size = production.quantity ? *production.quantity : production.capacity;
        table.rows.push_back({production.name, std::string("production"),
                              amount(record, view.production[id], size, view.unknown), record.unit});
    }
    for (const auto id : network.demands.ids()) {
        const auto& demand = network.demands[id];
        if (!is_in(network, network.markets[demand.market].stage, chain) || view.demanded[id] == 0) continue;
        const auto& record = chain_of(network, demand.market);
        const auto name = demand.sector.empty() ? demand.name : demand.name + ", " + demand.sector;
        table.rows.push_back({name, std::string("demand"),
                              amount(record, view.demand[id], demand.size, view.unknown), record.unit});
    }
    return table;
}

Table tabulate_bounds(const Network& network, const View& view, std::optional<ChainId> chain) {
    Table table{"bounds",
                "Stocks and limits",
                {
                    {"market", "", "where it is kept, leaves or enters"},
                    {"kind", "", "stock, export limit or import limit"},
                    {"amount", "", "how much there is, or may pass in a period", CellType::number},
                    {"unit", "", "of the amount"},
                },
                {}};
    const auto add = [&](NodeId market, const char* kind, TableCell amount) {
        table.rows.push_back(
            {network.name(market), std::string(kind), std::move(amount), chain_of(network, market).unit});
    };
    for (const auto market : network.markets.ids()) {
        if (!is_in(network, network.markets[market].stage, chain)) continue;
        const auto& record = chain_of(network, market);
        if (const auto stock = kept(network, view, market)) add(market, "stock", *stock);
        if (view.export_limit[market] != unlimited)
            add(market, "export limit", in_units(record, view.export_limit[market]));
        if (view.import_limit[market] != unlimited)
            add(market, "import limit", in_units(record, view.import_limit[market]));
    }
    return table;
}

Table tabulate_states(const Network& network, const View& view) {
    Table table{"agreements",
                "Agreements",
                {
                    {"agreement", "", "its id"},
                    {"state", "", "where it stands"},
                    {"operative", "", "whether it has effect", CellType::yes_no},
                },
                {}};
    for (const auto id : network.agreements.ids()) {
        const auto& agreement = network.agreements[id];
        const auto state = view.state[id];
        table.rows.push_back({agreement.id, std::string(word(state)),
                              agreement.worth[static_cast<std::size_t>(state)].operative});
    }
    return table;
}

}  // namespace entente
