#include "network/change/trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "network/change/composition.hpp"
#include "network/network.hpp"

namespace entente {

namespace {

void sort_once(std::vector<Cell>& cells) {
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
}

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

/// The word for a cell's column, for people.
std::string_view word(Field field) {
    switch (field) {
        case Field::state:
            return "state";
        case Field::open:
            return "opening";
        case Field::capacity:
            return "capacity";
        case Field::cost:
            return "cost";
        case Field::producing:
        case Field::production:
        case Field::production_capacity:
            return "production";
        case Field::production_cost:
            return "cost of production";
        case Field::demanded:
        case Field::demand:
            return "demand";
        case Field::stock:
            return "stock";
        case Field::export_limit:
            return "export side";
        case Field::import_limit:
            return "import side";
        case Field::pace:
            return "pace";
    }
    return "";
}

std::string written(const Edit& edit) {
    if (edit.operation == Operation::set_state)
        return fmt::format("here it is '{}'", entente::word(edit.state));
    return "here it is set too, to another value";
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

void report(const Conflict& conflict, const Network& network, Diagnostics& diagnostics) {
    const auto text =
        conflict.first.operation == Operation::set_state
            ? fmt::format("the {} is set to '{}'", name(network, conflict.cell), word(conflict.first.state))
            : fmt::format("the {} is set to two different values", name(network, conflict.cell));
    auto& error = diagnostics.error(conflict.first.place, text, "leave one of them out");
    error.also.push_back({conflict.second.place, written(conflict.second)});
}

std::string name(const Network& network, Cell cell) {
    const auto of = [&](std::string_view element) {
        return fmt::format("{} of {}", word(cell.field), element);
    };
    switch (cell.field) {
        case Field::state:
        case Field::pace:
            return of(network.agreements[AgreementId{cell.index}].id);
        case Field::open:
        case Field::capacity:
        case Field::cost:
            return of(network.links[LinkId{cell.index}].name);
        case Field::producing:
        case Field::production:
        case Field::production_capacity:
        case Field::production_cost:
            return of(network.productions[ProductionId{cell.index}].name);
        case Field::demanded:
        case Field::demand:
            return of(network.demands[DemandId{cell.index}].name);
        case Field::stock:
        case Field::export_limit:
        case Field::import_limit:
            return of(network.name(NodeId{cell.index}));
    }
    return "";
}

Fraction pace(const View& view, AgreementId agreement) {
    return gathered(view, {Field::pace, agreement.index}).factor;
}

}  // namespace entente
