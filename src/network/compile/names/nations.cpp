#include "base/width.hpp"
#include "network/compile/names/names.hpp"

namespace entente {

namespace {

/// A nation, or the members of a bloc: among the pairs of a plan links could exist.
void add_group(const std::string& name, const Policy& policy, std::set<std::string>& codes) {
    const auto bloc = policy.blocs.find(name);
    if (bloc == policy.blocs.end()) {
        codes.insert(name);
        return;
    }
    for (const auto& member : bloc->second->members) codes.insert(*member);
}

/// The codes of all nations and areas that the definition has to do with, sorted.
std::set<std::string> codes(const Definition& definition, const Policy& policy) {
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
        if (!plan->candidates.pairs) continue;
        for (const auto* names : {&plan->candidates.pairs->between, &plan->candidates.pairs->and_}) {
            for (const auto& name : *names) add_group(*name, policy, codes);
        }
    }
    for (const auto& [id, plant] : definition.plants) codes.insert(*plant->nation);
    for (const auto& [id, owner] : definition.owners) codes.insert(*owner->home);
    return codes;
}

void prefer(std::string& known, const std::string& said) {
    if (!shows_nothing(said)) known = said;
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

}  // namespace

void name_nations(Draft& draft) {
    for (const auto& code : codes(draft.definition, draft.policy)) {
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

}  // namespace entente
