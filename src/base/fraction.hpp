#pragma once

#include "base/amount.hpp"

#include <cstdint>
#include <optional>

namespace entente {

/// A fraction of whole numbers, for what decimals cannot hold (a third). Denominator above zero, reduced.
struct Fraction {
    Wide over{0};
    Wide under{1};
    friend bool operator==(const Fraction&, const Fraction&) = default;
};

/// The fraction over / under in lowest terms; `under` is above zero.
Fraction reduced(Wide over, Wide under);

/// The product; nothing where it does not fit.
std::optional<Fraction> multiply(Fraction a, Fraction b);

/// The quotient; nothing where b is zero or the result does not fit.
std::optional<Fraction> divide(Fraction a, Fraction b);

/// Rounded to the nearest whole number, halves to even; nothing where it does not fit 64 bits.
std::optional<std::int64_t> round(Fraction number);

bool is_whole(Fraction number);

}  // namespace entente
