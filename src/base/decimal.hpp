#pragma once

#include "base/fraction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// An exact decimal number as people write it: digits × 10^exponent. Always normalised: digits end in no
/// zero, and zero has exponent 0, so that equal numbers are equal.
struct Decimal {
    std::int64_t digits{};
    int exponent{};

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads `12`, `-3.50`, `+1e-3`, `1_000`. Nothing where the text is no number, is not finite, is longer than
/// 200 characters, or needs more than 18 significant digits or an exponent beyond ±30.
std::optional<Decimal> read_decimal(std::string_view text);

/// The shortest plain text that reads back as the same number.
std::string write(Decimal number);

double to_double(Decimal number);

/// -1, 0 or 1: whether a is smaller than, equal to or larger than b. Exact.
int compare(Decimal a, Decimal b);

/// The product, exact; nothing where it could not be read.
std::optional<Decimal> multiply(Decimal a, Decimal b);

/// The exact fraction; nothing where it does not fit.
std::optional<Fraction> to_fraction(Decimal number);

}  // namespace entente
