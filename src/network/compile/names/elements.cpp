#include "base/width.hpp"
#include "network/compile/names/names.hpp"

#include <algorithm>

namespace entente {

void name_passages(Draft& draft) {
    for (const auto& [id, passage] : draft.definition.passages) {
        PassageRecord record;
        record.id = id;
        record.name = shows_nothing(passage->name) ? id : passage->name;
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
        record.name = shows_nothing(owner->name) ? id : owner->name;
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
        record.name = shows_nothing(bloc->name) ? code : bloc->name;
        record.place = bloc.place;
        for (const auto& member : bloc->members) {
            if (const auto nation = draft.network.nation(*member)) record.members.push_back(*nation);
        }
        std::sort(record.members.begin(), record.members.end());
        if (!record.members.empty() || draft.definition.blocs.contains(code))
            draft.network.blocs.push_back(std::move(record));
    }
}

void name_plants(Draft& draft) {
    for (const auto& [id, plant] : draft.definition.plants) {
        const auto nation = draft.nation(plant->nation);
        const auto into = draft.stage(plant->into);
        if (!nation || !into) continue;
        PlantRecord record;
        record.id = id;
        record.name = shows_nothing(plant->name) ? id : plant->name;
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
