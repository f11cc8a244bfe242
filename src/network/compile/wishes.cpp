#include "network/change/selection.hpp"
#include "network/compile/draft.hpp"
#include "network/compile/figure/sizes.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Every market a change names by nation and stage.
std::vector<Spot> spots(const Draft& draft, const Change& change) {
    std::vector<Spot> spots;
    const auto nations = nations_of(draft.network, change.select);
    const auto stages = stages_of(draft.network, change.select);
    if (!nations || !stages) return spots;
    for (const auto stage : *stages) {
        for (const auto nation : *nations) spots.push_back({stage, nation});
    }
    return spots;
}

/// Whether the change says how much there is to be, and not what share of what is there.
bool brings_about(const Change& change) {
    return change.add || (change.to && std::holds_alternative<Amount>(*change.to));
}

std::optional<Cost> own_cost(Draft& draft, const Change& change) {
    if (!change.cost || !change.add) return std::nullopt;
    return money(draft.network, *change.cost, {"cost", "this change"}, draft.diagnostics);
}

void wish_supply(Draft& draft, const Change& change) {
    if (!change.select.plant.empty() || !change.select.owner.empty()) return;
    for (const auto& spot : spots(draft, change)) {
        const bool enters = change.action == Action::produce || draft.network.stages[spot.stage].first;
        auto& wished = enters ? draft.wishes.productions : draft.wishes.processing;
        wished.push_back({spot, own_cost(draft, change), change.place});
    }
}

void wish_demand(Draft& draft, const Change& change) {
    for (const auto& spot : spots(draft, change)) {
        if (change.select.sector.empty()) draft.wishes.demands.push_back({spot, "", change.place});
        for (const auto& sector : change.select.sector)
            draft.wishes.demands.push_back({spot, *sector, change.place});
    }
}

/// Of two links that join the same markets: whether the change means the one that is known.
bool is_meant(const LinkRecord& known, const LinkRecord& wished) {
    if (!known.hypothetical) return wished.id.empty() || known.id == wished.id;
    return known.id == wished.id && known.via == wished.via && known.requirement == wished.requirement &&
           known.owner == wished.owner;
}

/// A link that a change declares. What it can carry is said by the change, when it is made.
void wish_link(Draft& draft, const Link& declared) {
    auto record = trade_link(draft, declared);
    if (!record) return;
    record->hypothetical = true;
    record->status = Status::potential;
    if (record->capacity.value) record->capacity = exactly(Quantity{});
    record->quantity.reset();
    for (std::size_t i = 0; i < record->via.size(); ++i) {
        record->name += (i == 0 ? " via " : " and ") + draft.network.passages[record->via[i]].id;
    }
    const auto& joining = draft.joining[{record->stage, record->from, record->to}];
    const bool known = std::any_of(joining.begin(), joining.end(),
                                   [&](std::size_t index) { return is_meant(draft.links[index], *record); });
    if (!known) add_trade(draft, std::move(*record));
}

void wish(Draft& draft, const Change& change) {
    switch (change.action) {
        case Action::open:
            if (change.declared) wish_link(draft, *change.declared);
            break;
        case Action::produce:
        case Action::process:
            if (brings_about(change)) wish_supply(draft, change);
            break;
        case Action::demand:
            if (brings_about(change)) wish_demand(draft, change);
            break;
        case Action::stock:
            if (brings_about(change)) {
                for (const auto& spot : spots(draft, change)) draft.wishes.stocks.push_back(spot);
            }
            break;
        default:
            break;
    }
}

/// Both directions of every pair.
void wish(Draft& draft, const Pairs& pairs) {
    const auto stage = draft.stage(pairs.stage);
    if (!stage) return;
    for (const auto& [one, other] : pairs_of(draft.network, pairs)) {
        Link link;
        link.stage = pairs.stage;
        link.place = pairs.stage.place;
        link.capacity = pairs.capacity;
        link.from = {draft.network.nations[one].code, pairs.stage.place};
        link.to = {draft.network.nations[other].code, pairs.stage.place};
        wish_link(draft, link);
        std::swap(link.from, link.to);
        wish_link(draft, link);
    }
}

}  // namespace

void draft_wishes(Draft& draft) {
    for (const auto& [id, scenario] : draft.definition.scenarios) {
        for (const auto& change : scenario->change) wish(draft, change);
    }
    for (const auto& [id, agreement] : draft.definition.agreements) {
        for (const auto& change : agreement->effects) wish(draft, change);
    }
    for (const auto& [id, plan] : draft.definition.alliances) {
        if (plan->candidates.pairs) wish(draft, *plan->candidates.pairs);
    }
}

}  // namespace entente
