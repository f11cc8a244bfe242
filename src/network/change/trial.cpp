#include "network/change/trial.hpp"

#include "base/sort_once.hpp"
#include "network/change/compose/composition.hpp"
#include "network/network.hpp"

#include <cassert>

namespace entente {

namespace {

/// Enters the edits into the ledger. The answer: the cells whose terms they changed.
std::vector<Cell> enter(View& view, std::span<const Edit> edits, Undo& undo) {
    std::vector<Cell> entered;
    for (const auto& edit : edits) {
        const auto [terms, added] = view.ledger.try_emplace(edit.cell);
        undo.terms.emplace_back(edit.cell, added ? std::nullopt : std::optional(terms->second));
        absorb(terms->second, edit);
        entered.push_back(edit.cell);
    }
    sort_once(entered);
    return entered;
}

/// Composes a cell again; true if it changed.
bool settle(View& view, Cell cell, Undo& undo) {
    const auto before = read(view, cell);
    const auto now = composed(view, cell);
    if (now == before) return false;
    undo.values.emplace_back(cell, before);
    view.journal.push_back(cell);
    write(view, cell, now);
    return true;
}

/// Agreements first, since the rest may hang on them.
void settle(View& view, const std::vector<Cell>& entered, Undo& undo) {
    std::vector<Cell> cells;
    for (const auto terms : entered) {
        const auto hanging = terms.field != Field::state ? hanging_on(terms)
                             : settle(view, terms, undo) ? hanging_on(*view.network, AgreementId{terms.index})
                                                         : std::vector<Cell>{};
        cells.insert(cells.end(), hanging.begin(), hanging.end());
    }
    sort_once(cells);
    for (const auto cell : cells) settle(view, cell, undo);
}

std::vector<Conflict> conflicts(const View& view, const std::vector<Cell>& entered) {
    std::vector<Conflict> found;
    for (const auto cell : entered) {
        const auto terms = gathered(view, cell);
        if (terms.contradicts) found.push_back({cell, *terms.set, *terms.contradicts});
    }
    return found;
}

std::vector<Conflict> put(View& view, std::span<const Edit> edits, Undo& undo) {
    assert(view.network);
    undo.journal = view.journal.size();
    const auto entered = enter(view, edits, undo);
    settle(view, entered, undo);
    return conflicts(view, entered);
}

}  // namespace

Trial::Trial(View& view, std::span<const Edit> edits) : view_(view) {
    conflicts_ = put(view_, edits, undo_);
}

Trial::~Trial() {
    for (auto value = undo_.values.rbegin(); value != undo_.values.rend(); ++value) {
        write(view_, value->first, value->second);
    }
    for (auto terms = undo_.terms.rbegin(); terms != undo_.terms.rend(); ++terms) {
        if (terms->second) {
            view_.ledger[terms->first] = *terms->second;
        } else {
            view_.ledger.erase(terms->first);
        }
    }
    view_.journal.resize(undo_.journal);
}

std::vector<Conflict> keep(View& view, std::span<const Edit> edits) {
    Undo nothing;
    return put(view, edits, nothing);
}

Fraction pace(const View& view, AgreementId agreement) {
    return gathered(view, {Field::pace, agreement.index}).factor;
}

}  // namespace entente
