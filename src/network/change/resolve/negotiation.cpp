#include "network/change/resolve/translation.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Whether more is named than agreements, which nothing of a negotiation could meet; then an error says so.
bool names_more_than_agreements(Translation& translation) {
    Selection rest = translation.change.select;
    rest.agreement.clear();
    if (rest == Selection{}) return false;
    translation.diagnostics.error(translation.change.place,
                                  fmt::format("{} acts on agreements, and on nothing else that is named",
                                              word(translation.change.action)),
                                  "name the agreements alone");
    return true;
}

}  // namespace

void set_state(Translation& translation) {
    if (names_more_than_agreements(translation)) return;
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
    if (names_more_than_agreements(translation)) return;
    for (const auto& name : translation.change.select.agreement) {
        const auto agreement = translation.network.agreement(*name);
        if (!agreement) return nothing_selected(translation);
        if (is_amount(translation.change.to)) {
            translation.diagnostics.error(translation.change.place, "hasten takes a percentage",
                                          "hasten: {agreement: …, to: 200%}");
            return;
        }
        amend(translation, {Field::pace, agreement->index}, {}, AmountKind::quantity);
    }
    if (translation.change.select.agreement.empty()) nothing_selected(translation);
}

}  // namespace entente
