#include "network/compile/figure/sizes.hpp"
#include "network/compile/side/nations.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

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

}  // namespace

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

}  // namespace entente
