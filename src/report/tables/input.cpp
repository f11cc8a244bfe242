#include "report/tables/input.hpp"

#include "report/tables/amount.hpp"

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
        const auto name = link.id.empty() ? link.name : link.name + " (" + link.id + ")";
        const auto quantity = link.quantity ? in_units(record, *link.quantity) : TableCell{UnknownCell{}};
        table.rows.push_back({name, view.open[id] != 0, quantity,
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
