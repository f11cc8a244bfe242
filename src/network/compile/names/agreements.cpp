#include "base/sort_once.hpp"
#include "base/width.hpp"
#include "network/compile/figure/sizes.hpp"
#include "network/compile/names/names.hpp"

#include <algorithm>

namespace entente {

namespace {

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
    sort_once(record.parties);
    std::sort(record.blocs.begin(), record.blocs.end());
}

}  // namespace

void name_agreements(Draft& draft) {
    for (const auto& [id, agreement] : draft.definition.agreements) {
        AgreementRecord record;
        record.id = id;
        record.name = shows_nothing(agreement->name) ? id : agreement->name;
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

}  // namespace entente
