#include "network/compile/figure/sizes.hpp"
#include "network/compile/side/nations.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Processing into a stage, with all but its figures.
LinkRecord processing(const Draft& draft, NationId nation, StageId into) {
    LinkRecord record;
    record.kind = LinkKind::processing;
    record.from = record.to = nation;
    record.stage = into;
    record.name =
        fmt::format("{}, into {}", draft.network.nations[nation].code, draft.network.stages[into].id);
    return record;
}

Size headroom(const Draft& draft, const Size& quantity) {
    const auto& percent = draft.policy.weighting.headroom;
    auto capacity = times(quantity, percent ? fraction(*percent).value_or(Fraction{1, 1}) : Fraction{1, 1});
    capacity.estimated = true;
    return capacity;
}

void set_sizes(Draft& draft, LinkRecord& record, const Amount* quantity, const Amount* capacity) {
    const auto read = [&](const Amount& amount, std::string_view field) {
        return size(draft.network, amount, record.stage, {field, record.name}, draft.diagnostics);
    };
    if (quantity) record.quantity = read(*quantity, "processing");
    if (capacity) {
        record.capacity = read(*capacity, "capacity").value_or(Size{});
    } else if (record.quantity) {
        record.capacity = headroom(draft, *record.quantity);
        record.capacity_estimated = true;
    }  // else it exists, size unknown
}

void set_cost(Draft& draft, LinkRecord& record, const Amount* stated) {
    const auto cost =
        stated ? money(draft.network, *stated, {"cost", record.name}, draft.diagnostics) : std::nullopt;
    record.cost = cost ? *cost : default_processing_cost(draft);
    record.cost_estimated = !cost || stated->estimated;
}

void draft_nation(Draft& draft, NationId id, const Nation& nation) {
    for (const auto stage : draft.network.stages.ids()) {
        const auto& name = draft.network.stages[stage].id;
        const auto* quantity = at(nation.processing, name);
        const auto* capacity = at(nation.capacity, name);
        if (draft.network.stages[stage].first) {
            if (quantity) {
                draft.diagnostics.error(quantity->place,
                                        fmt::format("nothing is processed into '{}', the first stage", name),
                                        "write it as production");
            }
            continue;
        }
        if (!quantity && !capacity) continue;
        auto record = processing(draft, id, stage);
        record.place = quantity ? quantity->place : capacity->place;
        set_sizes(draft, record, quantity ? &quantity->value : nullptr,
                  capacity ? &capacity->value : nullptr);
        record.estimated =
            quantity ? record.quantity && record.quantity->estimated : record.capacity.estimated;
        const auto* cost = at(nation.cost, name);
        set_cost(draft, record, cost ? &cost->value : nullptr);
        draft.links.push_back(std::move(record));
    }
}

void draft_plant(Draft& draft, PlantId id, const Plant& written) {
    const auto& plant = draft.network.plants[id];
    if (draft.network.stages[plant.into].first) return;
    auto record = processing(draft, plant.nation, plant.into);
    record.id = plant.id;
    record.name = plant.name;
    record.plant = id;
    record.owner = plant.owner;
    record.requirement = plant.requirement;
    record.status = plant.status;
    record.risk = plant.risk;
    record.place = plant.place;
    set_sizes(draft, record, written.quantity ? &*written.quantity : nullptr,
              written.capacity ? &*written.capacity : nullptr);
    set_cost(draft, record, written.cost ? &*written.cost : nullptr);
    draft.links.push_back(std::move(record));
}

bool is_unnamed(const LinkRecord& link, Spot at) {
    return link.kind == LinkKind::processing && !link.plant && link.from == at.nation &&
           link.stage == at.stage;
}

/// A change's processing that no unnamed plant can take on, because there is none or it costs something else.
void draft_wish(Draft& draft, const ProductionWish& wish) {
    for (const auto& link : draft.links) {
        if (is_unnamed(link, wish.at) && (!wish.cost || (link.hypothetical && link.cost == *wish.cost)))
            return;
    }
    auto record = processing(draft, wish.at.nation, wish.at.stage);
    record.capacity = exactly(Quantity{});
    record.status = Status::potential;
    record.hypothetical = true;
    record.cost = wish.cost.value_or(default_processing_cost(draft));
    record.cost_estimated = !wish.cost;
    record.place = wish.place;
    draft.links.push_back(std::move(record));
}

}  // namespace

Cost default_processing_cost(Draft& draft) {
    const auto& amount = draft.policy.weighting.processing;
    return amount ? money(draft.network, *amount, {"cost", "processing"}, draft.diagnostics).value_or(Cost{})
                  : Cost{};
}

void draft_processing(Draft& draft) {
    for_each_nation(draft, [&](NationId id, const Nation& nation) { draft_nation(draft, id, nation); });
    for (const auto plant : draft.network.plants.ids()) {
        draft_plant(draft, plant, *draft.definition.plants.at(draft.network.plants[plant].id));
    }
    for (const auto& wish : draft.wishes.processing) draft_wish(draft, wish);
}

}  // namespace entente
