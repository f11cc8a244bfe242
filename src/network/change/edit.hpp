#pragma once

#include "base/decimal.hpp"
#include "base/place.hpp"
#include "definition/negotiation.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace entente {

/// A column of a View.
enum class Field : std::uint8_t {
    state,  ///< of an agreement; all that follows may hang on it
    open,
    capacity,
    cost,
    producing,
    production,
    production_capacity,
    production_cost,
    demanded,
    demand,
    stock,
    export_limit,
    import_limit,
    pace,  ///< of an agreement's negotiation; no column, see pace()
};

/// One number of a View: a column and the index of an id in it.
struct Cell {
    Field field{};
    std::uint32_t index{};
    friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// What an edit does to its cell. Edits commute.
enum class Operation : std::uint8_t {
    open,           ///< a status that does not allow it no longer matters
    close,          ///< idempotent; beats every opening
    multiply,       ///< by `amount`
    add,            ///< `amount` quanta
    add_share,      ///< `amount` × the value before any change
    at_most,        ///< `amount` quanta; the smallest holds
    at_most_share,  ///< `amount` × the value before any change; the smallest holds
    set,            ///< to `amount` quanta; two different ones contradict
    set_state,      ///< two different ones contradict
};

/// A change on one cell, with the place it was written at.
struct Edit {
    Cell cell;
    Operation operation{};
    Fraction amount{};
    State state{};
    Place place{};
    friend bool operator==(const Edit& a, const Edit& b) {
        return a.cell == b.cell && a.operation == b.operation && a.amount == b.amount && a.state == b.state;
    }
};

using Edits = std::vector<Edit>;

}  // namespace entente
