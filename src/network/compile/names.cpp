#include <fmt/format.h>

#include <algorithm>

#include "network/compile/draft.hpp"
#include "network/compile/figure/sizes.hpp"

namespace entente {

namespace {

/// The codes of all nations and areas that the definition has to do with, sorted.
std::set<std::string> codes(const Definition& definition) {
    std::set<std::string> codes;
    for (const auto& [code, nation] : definition.nations) codes.insert(code);
    for (const auto& [code, area] : definition.areas) codes.insert(code);
    const auto add = [&](const Link& link) { codes.insert({*link.from, *link.to}); };
    for (const auto& link : definition.links) add(link);
    const auto add_declared = [&](const std::vector<Change>& changes) {
        for (const auto& change : changes) {
            if (change.declared) add(*change.declared);
            for (const auto& name : change.select.nation) codes.insert(*name);
        }
    };
    for (const auto& [id, scenario] : definition.scenarios) add_declared(scenario->change);
    for (const auto& [id, agreement] : definition.agreements) {
        add_declared(agreement->effects);
        for (const auto& party : agreement->parties) codes.insert(*party);
    }
    for (const auto& [id, plan] : definition.alliances) {
        for (const auto& name :
             plan->candidates.pairs ? plan->candidates.pairs->between : std::vector<Name>{})
            codes.insert(*name);
        for (const auto& name : plan->candidates.pairs ? plan->candidates.pairs->and_ : std::vector<Name>{})
            codes.insert(*name);
    }
    for (const auto& [id, plant] : definition.plants) codes.insert(*plant->nation);
    for (const auto& [id, owner] : definition.owners) codes.insert(*owner->home);
    return codes;
}

void prefer(std::string& known, const std::string& said) {
    if (!said.empty()) known = said;
}

template <class T>
void prefer(std::optional<T>& known, const std::optional<T>& said) {
    if (said) known = said;
}

/// Lays what was written of a nation over what the register knows.
void describe(NationRecord& record, const Located<Nation>& nation) {
    prefer(record.name, nation->name);
    prefer(record.role, nation->role);
    prefer(record.region, nation->region);
    prefer(record.subregion, nation->subregion);
    prefer(record.at, nation->at);
    prefer(record.capital_at, nation->capital_at);
    prefer(record.risk, nation->risk);
    prefer(record.governance, nation->governance);
    record.place = nation.place;
}

void name_nations(Draft& draft) {
    for (const auto& code : codes(draft.definition)) {
        const auto known = draft.policy.nations.find(code);
        const auto nation = draft.definition.nations.find(code);
        const auto area = draft.definition.areas.find(code);
        const bool is_area = area != draft.definition.areas.end();
        if (known == draft.policy.nations.end() && nation == draft.definition.nations.end() && !is_area)
            continue;
        NationRecord record;
        record.code = record.name = code;
        if (known != draft.policy.nations.end()) describe(record, known->second);
        if (nation != draft.definition.nations.end()) describe(record, nation->second);
        if (is_area) {
            describe(record, area->second);
            record.area = true;
            record.ranked = area->second->ranked;
        }
        draft.network.nations.push_back(std::move(record));
    }
}

Fraction share(Draft& draft, const std::optional<Percent>& percent, const Name& stage) {
    const auto number = percent ? fraction(*percent) : std::optional(Fraction{1, 1});
    if (number) return *number;
    draft.diagnostics.error(stage.place,
                            fmt::format("a percentage of stage '{}' has too many digits", *stage));
    return {1, 1};
}

void name_stages(Draft& draft, ChainId chain, const Chain& written) {
    auto& network = draft.network;
    for (std::size_t level = 0; level < written.stages.size(); ++level) {
        const auto& stage = written.stages[level];
        StageRecord record;
        record.id = *stage.id;
        record.product = stage.product;
        record.chain = chain;
        record.level = level;
        record.first = level == 0;
        record.last = level + 1 == written.stages.size();
        record.recovery = share(draft, stage.recovery, stage.id);
        if (stage.contains) record.contains = share(draft, stage.contains, stage.id);
        record.place = stage.id.place;
        const auto id = network.stages.push_back(std::move(record));
        network.chains[chain].stages.push_back(id);
        if (stage.world)
            network.stages[id].world =
                size(network, *stage.world, id, {"world output", *stage.id}, draft.diagnostics);
    }
}

void name_chains(Draft& draft) {
    auto order = draft.definition.chain_order;
    for (const auto& [id, chain] : draft.definition.chains) {
        if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
    }
    for (const auto& id : order) {
        const auto found = draft.definition.chains.find(id);
        if (found == draft.definition.chains.end()) continue;
        const auto& chain = found->second;
        ChainRecord record;
        record.id = id;
        record.name = chain->name.empty() ? id : chain->name;
        record.unit = *chain->unit;
        record.quantum = chain->quantum ? **chain->quantum : "0.001 " + record.unit;
        record.quanta_per_unit = quanta_per_unit(*chain, draft.diagnostics).value_or(Fraction{1000, 1});
        record.place = chain.place;
        name_stages(draft, draft.network.chains.push_back(std::move(record)), *chain);
    }
}

void name_passages(Draft& draft) {
    for (const auto& [id, passage] : draft.definition.passages) {
        PassageRecord record;
        record.id = id;
        record.name = passage->name.empty() ? id : passage->name;
        record.kind = passage->kind;
        record.at = passage->at;
        record.risk = passage->risk;
        record.place = passage.place;
        draft.network.passages.push_back(std::move(record));
    }
}

void name_owners(Draft& draft) {
    for (const auto& [id, owner] : draft.definition.owners) {
        OwnerRecord record;
        record.id = id;
        record.name = owner->name.empty() ? id : owner->name;
        record.kind = owner->kind;
        record.home = draft.nation(owner->home);
        record.place = owner.place;
        draft.network.owners.push_back(std::move(record));
    }
}

/// Blocs of the policy are known too, as far as their members are in the network.
void name_blocs(Draft& draft) {
    for (const auto& [code, bloc] : draft.policy.blocs) {
        BlocRecord record;
        record.code = code;
        record.name = bloc->name.empty() ? code : bloc->name;
        record.place = bloc.place;
        for (const auto& member : bloc->members) {
            if (const auto nation = draft.network.nation(*member)) record.members.push_back(*nation);
        }
        std::sort(record.members.begin(), record.members.end());
        if (!record.members.empty() || draft.definition.blocs.contains(code))
            draft.network.blocs.push_back(std::move(record));
    }
}

/// What each state is worth. A non-binding instrument counts as in force from its signature on.
std::array<Worth, state_count> worth(const Negotiation& rules, Instrument instrument) {
    std::array<Worth, state_count> worth;
    for (std::size_t index = 0; index < state_count; ++index) {
        const auto state = static_cast<State>(index);
        worth[index].operative = operative(state, instrument, rules);
        const bool at_signature = state == State::signed_ && worth[index].operative;
        const auto stated = rules.states.find(at_signature ? State::in_force : state);
        const auto effect = stated == rules.states.end() ? StateEffect{} : stated->second;
        worth[index].share = worth[index].operative ? Fraction{1, 1} : Fraction{0, 1};
        if (effect.share) worth[index].share = fraction(*effect.share).value_or(worth[index].share);
        if (effect.cost) worth[index].cost = fraction(*effect.cost).value_or(worth[index].cost);
    }
    return worth;
}

/// The state at the network's date: what was to happen at `until` has happened if that day has come.
State current_state(const Draft& draft, const Agreement& agreement) {
    const auto& date = draft.definition.date;
    const bool due =
        date && agreement.until && agreement.then && first_day(**agreement.until) <= first_day(**date);
    return due ? **agreement.then : *agreement.state;
}

void add_parties(Draft& draft, AgreementRecord& record, const Agreement& agreement) {
    auto& network = draft.network;
    for (const auto& party : agreement.parties) {
        if (const auto nation = network.nation(*party)) record.parties.push_back(*nation);
        const auto bloc = network.bloc(*party);
        if (!bloc) continue;
        record.blocs.push_back(*bloc);
        const auto& members = network.blocs[*bloc].members;
        record.parties.insert(record.parties.end(), members.begin(), members.end());
    }
    std::sort(record.parties.begin(), record.parties.end());
    record.parties.erase(std::unique(record.parties.begin(), record.parties.end()), record.parties.end());
    std::sort(record.blocs.begin(), record.blocs.end());
}

void name_agreements(Draft& draft) {
    for (const auto& [id, agreement] : draft.definition.agreements) {
        AgreementRecord record;
        record.id = id;
        record.name = agreement->name.empty() ? id : agreement->name;
        record.instrument = agreement->instrument;
        record.written = *agreement->state;
        record.state = current_state(draft, *agreement);
        record.worth = worth(draft.policy.negotiation, agreement->instrument);
        record.effort = agreement->effort;
        record.place = agreement.place;
        add_parties(draft, record, *agreement);
        for (const auto& name : agreement->covers) {
            if (const auto stage = draft.stage(name)) record.covers.push_back(*stage);
        }
        draft.network.agreements.push_back(std::move(record));
    }
}

void name_plants(Draft& draft) {
    for (const auto& [id, plant] : draft.definition.plants) {
        const auto nation = draft.nation(plant->nation);
        const auto into = draft.stage(plant->into);
        if (!nation || !into) continue;
        PlantRecord record;
        record.id = id;
        record.name = plant->name.empty() ? id : plant->name;
        record.nation = *nation;
        record.into = *into;
        record.owner = draft.owner(plant->owner);
        record.requirement = draft.requirement(plant->requirement);
        record.status = plant->status;
        if (plant->ready) record.ready = **plant->ready;
        record.risk = plant->risk;
        record.at = plant->at;
        record.place = plant.place;
        draft.network.plants.push_back(std::move(record));
    }
}

/// What the name stands for, or an error.
template <class I>
std::optional<I> known(std::optional<I> found, std::string_view kind, const Name& name,
                       Diagnostics& diagnostics) {
    if (!found) diagnostics.error(name.place, fmt::format("unknown {} '{}'", kind, *name));
    return found;
}

}  // namespace

std::optional<NationId> Draft::nation(const Name& name) {
    return known(network.nation(*name), "nation", name, diagnostics);
}

std::optional<StageId> Draft::stage(const Name& name) {
    return known(network.stage(*name), "stage", name, diagnostics);
}

std::optional<PassageId> Draft::passage(const Name& name) {
    return known(network.passage(*name), "passage", name, diagnostics);
}

std::optional<OwnerId> Draft::owner(const Name& name) {
    return known(network.owner(*name), "owner", name, diagnostics);
}

std::optional<OwnerId> Draft::owner(const std::optional<Name>& name) {
    return name ? owner(*name) : std::nullopt;
}

Required Draft::requirement(const Requirement& written) {
    Required required{written.kind, {}};
    for (const auto& name : written.agreements) {
        if (const auto id = known(network.agreement(*name), "agreement", name, diagnostics))
            required.agreements.push_back(*id);
    }
    std::sort(required.agreements.begin(), required.agreements.end());
    required.agreements.erase(std::unique(required.agreements.begin(), required.agreements.end()),
                              required.agreements.end());
    return required;
}

void name_elements(Draft& draft) {
    name_nations(draft);
    name_chains(draft);
    name_passages(draft);
    name_owners(draft);
    name_blocs(draft);
    name_agreements(draft);
    name_plants(draft);
}

}  // namespace entente
