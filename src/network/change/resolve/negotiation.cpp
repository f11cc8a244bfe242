#include "network/change/resolve/translation.hpp"

namespace entente {

void set_state(Translation& translation) {
    const auto& change = translation.change;
    for (const auto& name : change.select.agreement) {
        const auto agreement = translation.network.agreement(*name);
        if (!agreement || !change.state) return nothing_selected(translation);
        translation.edits.push_back(
            {{Field::state, agreement->index}, Operation::set_state, {}, *change.state, change.place});
    }
    if (change.select.agreement.empty()) nothing_selected(translation);
}

void hasten(Translation& translation) {
    for (const auto& name : translation.change.select.agreement) {
        const auto agreement = translation.network.agreement(*name);
        if (!agreement) return nothing_selected(translation);
        if (is_amount(translation.change.to)) {
            translation.diagnostics.error(translation.change.place, "hasten takes a percentage",
                                          "hasten: {agreement: …, to: 200%}");
            return;
        }
        amend(translation, {Field::pace, agreement->index}, {}, Counted::quantity);
    }
    if (translation.change.select.agreement.empty()) nothing_selected(translation);
}

}  // namespace entente
