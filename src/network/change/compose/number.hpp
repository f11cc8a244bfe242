#pragma once

#include "network/change/terms.hpp"

#include <cstdint>

namespace entente {

/// A number after changes: min(base × factors × share + shares of `before` + additions, limits), where base is
/// what a change set, if one did, else `before`, the number before any change. Rounded once, halves to even; at
/// least 0, at most what a network may hold. `unlimited` stays so but for limits.
std::int64_t number(std::int64_t before, const Terms& terms, Fraction share = {1, 1});

/// An amount times a factor, rounded and held in the same way.
std::int64_t times(std::int64_t amount, Fraction factor);

/// Whether the terms say anything of an amount.
bool changes_amount(const Terms& terms);

}  // namespace entente
