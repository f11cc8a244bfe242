#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/amount.hpp"

namespace entente {

/// An exact decimal number as people write it: digits × 10^exponent. Always normalised: digits end in no
/// zero, and zero has exponent 0, so that equal numbers are equal.
struct Decimal {
    std::int64_t digits{};
    int exponent{};

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads `12`, `-3.50`, `+1e-3`, `1_000`. Nothing where the text is no number, is not finite, or needs more
/// than 18 significant digits or an exponent beyond ±30.
std::optional<Decimal> read_decimal(std::string_view text);

/// The shortest plain text that reads back as the same number.
std::string write(Decimal number);

double to_double(Decimal number);

/// -1, 0 or 1: whether a is smaller than, equal to or larger than b. Exact.
int compare(Decimal a, Decimal b);

/// The product, exact; nothing where it does not fit.
std::optional<Decimal> multiply(Decimal a, Decimal b);

/// A fraction of whole numbers, for what decimals cannot hold (a third). Denominator above zero, reduced.
struct Fraction {
    Wide over{0};
    Wide under{1};
    friend bool operator==(const Fraction&, const Fraction&) = default;
};

/// The exact fraction; nothing where it does not fit.
std::optional<Fraction> to_fraction(Decimal number);
std::optional<Fraction> multiply(Fraction a, Fraction b);
/// Nothing where b is zero or the result does not fit.
std::optional<Fraction> divide(Fraction a, Fraction b);
/// Rounded to the nearest whole number, halves to even; nothing where it does not fit 64 bits.
std::optional<std::int64_t> round(Fraction number);
bool is_whole(Fraction number);

}  // namespace entente
