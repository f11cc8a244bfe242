#pragma once

#include "base/diagnostic.hpp"
#include "definition/change.hpp"
#include "network/change/edit.hpp"
#include "network/network.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A change on its way to edits.
struct Translation {
    const Network& network;
    const Change& change;
    Diagnostics& diagnostics;
    Edits edits{};

    void edit(Cell cell, Operation operation, Fraction amount = {}) {
        edits.push_back({cell, operation, amount, {}, change.place});
    }
    void open(Field field, std::uint32_t index) { edit({field, index}, Operation::open); }
    void close(Field field, std::uint32_t index) { edit({field, index}, Operation::close); }
};

/// What the amounts of a cell are counted in.
enum class AmountKind : std::uint8_t { quantity, money };

/// Edits a cell as the change's `to` and `add` say: a percentage multiplies, an amount sets.
void amend(Translation& translation, Cell cell, StageId stage, AmountKind counted);
/// Bounds a cell by the change's `to`.
void bound(Translation& translation, Cell cell, StageId stage);
/// Sets a cell to an amount of the change.
void set(Translation& translation, Cell cell, const Amount& amount, StageId stage, AmountKind counted);

/// Whether the change leaves nothing: `to` 0 or 0 %.
bool leaves_nothing(const Change& change);
/// Whether the change says how much, and not what share.
bool is_amount(const std::optional<Target>& target);

/// An error: the change selects nothing.
void nothing_selected(Translation& translation);
/// An error: an amount that could be meant for any of several.
void several_selected(Translation& translation, const std::string& what, const std::string& mend);

/// The kinds of change. Each gives its edits or an error.
void open(Translation& translation);
void close(Translation& translation);
void limit(Translation& translation);
void reprice(Translation& translation);
void supply(Translation& translation);
void demand(Translation& translation);
void stock(Translation& translation);
void set_state(Translation& translation);
void hasten(Translation& translation);

/// The edits of any change.
Edits translate(const Network& network, const Change& change, Diagnostics& diagnostics);

/// The edits of scenarios and of all that they include, each scenario once.
Edits translate(const Network& network, std::span<const Name> scenarios, Diagnostics& diagnostics);

/// Errors for edits that contradict each other or the view, or that together make a number too large.
/// The view is as before.
void check(View& view, const Edits& edits, Diagnostics& diagnostics);

}  // namespace entente
