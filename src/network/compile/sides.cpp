#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "network/compile/draft.hpp"
#include "network/compile/figure/sizes.hpp"

namespace entente {

namespace {

const Located<Amount>* at(const ByStage& amounts, const std::string& stage) {
    const auto found = amounts.find(stage);
    return found == amounts.end() ? nullptr : &found->second;
}

/// Calls with every nation and area of the definition that the network knows, by code.
template <class Call>
void for_each_nation(const Draft& draft, Call call) {
    for (const auto* nations : {&draft.definition.nations, &draft.definition.areas}) {
        for (const auto& [code, nation] : *nations) {
            if (const auto id = draft.network.nation(code)) call(*id, *nation);
        }
    }
}

/// A production with all but its figures.
ProductionRecord production(const Draft& draft, NodeId market) {
    ProductionRecord record;
    record.market = market;
    record.name = draft.network.name(market);
    return record;
}

void set_sizes(Draft& draft, ProductionRecord& record, const Amount* quantity, const Amount* capacity) {
    const auto stage = draft.network.markets[record.market].stage;
    const auto read = [&](const Amount& amount, std::string_view field) {
        return size(draft.network, amount, stage, {field, record.name}, draft.diagnostics);
    };
    if (quantity) record.quantity = read(*quantity, "production");
    if (capacity) {
        record.capacity = read(*capacity, "capacity").value_or(Size{});
    } else if (record.quantity) {
        record.capacity = *record.quantity;
    }  // else it exists, size unknown
}

void set_cost(Draft& draft, ProductionRecord& record, const Amount* stated) {
    const auto cost =
        stated ? money(draft.network, *stated, {"cost", record.name}, draft.diagnostics) : std::nullopt;
    record.cost = cost ? *cost : default_processing_cost(draft);
    record.cost_estimated = !cost || stated->estimated;
}

/// What no named plant makes: production as written, and at the first stage the capacity to produce.
void add_unnamed(Draft& draft, NodeId market, const Nation& nation, std::vector<ProductionRecord>& found) {
    const auto& stage = draft.network.stages[draft.network.markets[market].stage];
    const auto* quantity = at(nation.production, stage.id);
    const auto* capacity = stage.first ? at(nation.capacity, stage.id) : nullptr;
    if (!quantity && !capacity) return;
    auto record = production(draft, market);
    record.place = quantity ? quantity->place : capacity->place;
    set_sizes(draft, record, quantity ? &quantity->value : nullptr, capacity ? &capacity->value : nullptr);
    const auto* cost = at(nation.cost, stage.id);
    set_cost(draft, record, cost ? &cost->value : nullptr);
    found.push_back(std::move(record));
}

void add_plant(Draft& draft, PlantId id, const Plant& written, std::vector<ProductionRecord>& found) {
    const auto& plant = draft.network.plants[id];
    if (!draft.network.stages[plant.into].first) return;
    auto record = production(draft, *draft.network.market(plant.nation, plant.into));
    record.name = plant.name;
    record.plant = id;
    record.owner = plant.owner;
    record.requirement = plant.requirement;
    record.status = plant.status;
    record.place = plant.place;
    set_sizes(draft, record, written.quantity ? &*written.quantity : nullptr,
              written.capacity ? &*written.capacity : nullptr);
    set_cost(draft, record, written.cost ? &*written.cost : nullptr);
    found.push_back(std::move(record));
}

/// A change's production that nothing at the market can take on, because there is none or it costs something
/// else.
void add_wish(Draft& draft, const ProductionWish& wish, std::vector<ProductionRecord>& found) {
    const auto market = *draft.network.market(wish.at.nation, wish.at.stage);
    for (const auto& known : found) {
        const bool unnamed = known.market == market && !known.plant;
        if (unnamed && (!wish.cost || (known.hypothetical && known.cost == *wish.cost))) return;
    }
    auto record = production(draft, market);
    record.capacity = exactly(Quantity{});
    record.hypothetical = true;
    record.cost = wish.cost.value_or(default_processing_cost(draft));
    record.cost_estimated = !wish.cost;
    record.place = wish.place;
    found.push_back(std::move(record));
}

void settle_productions(Draft& draft) {
    auto& network = draft.network;
    std::vector<ProductionRecord> found;
    for_each_nation(draft, [&](NationId id, const Nation& nation) {
        for (const auto stage : network.stages.ids()) {
            if (const auto market = network.market(id, stage)) add_unnamed(draft, *market, nation, found);
        }
    });
    for (const auto plant : network.plants.ids()) {
        add_plant(draft, plant, *draft.definition.plants.at(network.plants[plant].id), found);
    }
    for (const auto& wish : draft.wishes.productions) add_wish(draft, wish, found);
    const auto key = [](const ProductionRecord& p) {
        return std::tie(p.market, p.plant, p.hypothetical, p.cost);
    };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    network.productions = Column<ProductionId, ProductionRecord>(std::move(found));
}

DemandRecord demand(const Draft& draft, NodeId market, const std::string& sector, Place place) {
    auto name = draft.network.name(market);
    if (!sector.empty()) name += " for " + sector;
    return {market, sector, name, exactly(Quantity{}), false, false, place};
}

/// A change's demand that nothing at the market can take on.
void add_wish(Draft& draft, const DemandWish& wish, std::vector<DemandRecord>& found) {
    const auto market = *draft.network.market(wish.at.nation, wish.at.stage);
    const auto here = [&](const DemandRecord& d) { return d.market == market && !d.hypothetical; };
    const auto same = [&](const DemandRecord& d) { return d.market == market && d.sector == wish.sector; };
    const bool the_only = wish.sector.empty() && std::count_if(found.begin(), found.end(), here) == 1;
    if (the_only || std::any_of(found.begin(), found.end(), same)) return;
    auto record = demand(draft, market, wish.sector, wish.place);
    record.hypothetical = true;
    found.push_back(std::move(record));
}

void settle_demands(Draft& draft) {
    auto& network = draft.network;
    std::vector<DemandRecord> found;
    for_each_nation(draft, [&](NationId id, const Nation& nation) {
        for (const auto& [name, sectors] : nation.demand) {
            const auto stage = network.stage(name);
            if (!stage) continue;
            for (const auto& [sector, amount] : *sectors) {
                auto record = demand(draft, *network.market(id, *stage), sector, amount.place);
                record.size = size(network, *amount, *stage, {"demand", record.name}, draft.diagnostics)
                                  .value_or(Size{});
                found.push_back(std::move(record));
            }
        }
    });
    for (const auto& wish : draft.wishes.demands) add_wish(draft, wish, found);
    const auto key = [](const DemandRecord& d) { return std::tie(d.market, d.sector); };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    network.demands = Column<DemandId, DemandRecord>(std::move(found));
}

/// Calls with every amount a nation has by market.
template <class Call>
void for_each_amount(Draft& draft, ByStage Nation::*amounts, std::string_view field, Call call) {
    for_each_nation(draft, [&](NationId id, const Nation& nation) {
        for (const auto& [name, amount] : nation.*amounts) {
            const auto stage = draft.network.stage(name);
            if (!stage) continue;
            const auto market = *draft.network.market(id, *stage);
            const auto held =
                size(draft.network, *amount, *stage, {field, draft.network.name(market)}, draft.diagnostics);
            if (held) call(market, *held, amount);
        }
    });
}

template <class Record>
void sort_by_market(std::vector<Record>& records) {
    std::sort(records.begin(), records.end(),
              [](const auto& a, const auto& b) { return a.market < b.market; });
}

void settle_stores(Draft& draft) {
    auto& network = draft.network;
    for_each_amount(draft, &Nation::stock, "stock",
                    [&](NodeId market, const Size& size, const Located<Amount>& amount) {
                        network.stocks.push_back({market, size, amount->kind == "strategic", amount.place});
                    });
    for_each_amount(draft, &Nation::reserves, "reserves",
                    [&](NodeId market, const Size& size, const Located<Amount>& amount) {
                        network.reserves.push_back({market, size, amount.place});
                    });
    sort_by_market(network.stocks);
    sort_by_market(network.reserves);
}

}  // namespace

void settle_sides(Draft& draft) {
    settle_productions(draft);
    settle_demands(draft);
    settle_stores(draft);
}

}  // namespace entente
