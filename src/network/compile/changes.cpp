#include "base/sort_once.hpp"
#include "network/change/compose/composition.hpp"
#include "network/change/resolve/translation.hpp"
#include "network/change/trial.hpp"
#include "network/compile/draft.hpp"

#include <algorithm>

namespace entente {

namespace {

/// The effects of an agreement as edits. They may not set states: what holds would depend on the order of asking.
void settle_effects(Draft& draft, AgreementId id, const Agreement& agreement) {
    auto& network = draft.network;
    for (const auto& change : agreement.effects) {
        if (change.action == Action::set_state) {
            draft.diagnostics.error(change.place,
                                    "an agreement's effects cannot set the state of an agreement",
                                    "write it as a scenario");
            continue;
        }
        for (const auto& edit : translate(network, change, draft.diagnostics)) {
            network.effects.push_back({id, edit});
            network.agreements[id].touches.push_back(edit.cell);
        }
    }
    auto& touches = network.agreements[id].touches;
    sort_once(touches);
}

/// Effects that contradict each other as agreements stand.
void check_effects(const Draft& draft) {
    const auto view = draft.network.view();
    Cell last{Field::pace, ~0U};
    for (const auto& effect : draft.network.effects) {
        if (effect.edit.cell == last) continue;
        last = effect.edit.cell;
        const auto terms = gathered(view, last);
        if (terms.contradicts)
            report({last, *terms.set, *terms.contradicts}, draft.network, draft.diagnostics);
    }
}

/// Every scenario by itself, with what it includes.
void check_scenarios(const Draft& draft) {
    auto view = draft.network.view();
    for (const auto& [id, scenario] : draft.definition.scenarios) {
        const auto before = draft.diagnostics.errors();
        const Name name{id, scenario.place};
        const auto edits = translate(draft.network, std::span(&name, 1), draft.diagnostics);
        if (draft.diagnostics.errors() == before) check(view, edits, draft.diagnostics);
    }
}

}  // namespace

void settle_changes(Draft& draft) {
    auto& network = draft.network;
    for (const auto id : network.agreements.ids()) {
        settle_effects(draft, id, *draft.definition.agreements.at(network.agreements[id].id));
    }
    const auto key = [](const Effect& e) { return std::tuple(e.edit.cell, e.agreement, e.edit.operation); };
    std::stable_sort(network.effects.begin(), network.effects.end(),
                     [&](const Effect& a, const Effect& b) { return key(a) < key(b); });
    check_effects(draft);
    check_scenarios(draft);
}

}  // namespace entente
