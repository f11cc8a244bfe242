#pragma once

#include "definition/validate/judgement.hpp"

#include <string_view>

namespace entente {

/// What an amount is of, and what may be said of it there.
struct AmountUse {
    std::string_view field;
    bool capacity = false;  ///< it may be `unlimited`
    bool stock = false;     ///< it may be strategic or commercial
};

/// The amount's source, and particulars that mean nothing there.
void check_amount(Judgement& judgement, const Amount& amount, const AmountUse& use);

/// The largest figure an amount states: its high end, else its value; nothing where neither is written.
const Measure* largest(const Amount& amount);

/// Whether one measure lies above another. Nothing where their units differ: they are compared when they are
/// converted.
bool lies_above(const Measure& one, const Measure& other);

/// Reports a capacity that is smaller than what was carried or made, as a warning.
void compare_with_capacity(Judgement& judgement, const Amount& quantity,
                           const std::optional<Amount>& capacity);

}  // namespace entente
