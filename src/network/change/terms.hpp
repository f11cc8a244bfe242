#pragma once

#include "base/amount.hpp"
#include "base/decimal.hpp"
#include "network/change/edit.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace entente {

/// All that changes say of one cell, in a form in which their order does not matter.
struct Terms {
    std::uint32_t openings{};
    std::uint32_t closings{};
    Fraction factor{1, 1};        ///< the product of all
    Fraction added_share{0, 1};   ///< of the value before any change
    Wide added{};                 ///< quanta
    Fraction least_share{-1, 1};  ///< the smallest; -1: none
    std::int64_t least{unlimited.units};
    std::optional<Edit> set;          ///< the smallest, and of equal ones the first written
    std::optional<Edit> contradicts;  ///< another that differs from `set`: the largest
    friend bool operator==(const Terms&, const Terms&) = default;
};

/// Adds what one edit says to the terms of its cell. In any order the terms are the same.
void absorb(Terms& terms, const Edit& edit);

/// What the trials at work say of each cell they touch.
using Ledger = std::map<Cell, Terms>;

}  // namespace entente
