#include "base/fraction.hpp"

#include <limits>

namespace entente {

namespace {

Wide gcd(Wide a, Wide b) {
    if (a < 0) a = -a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace

Fraction reduced(Wide over, Wide under) {
    const Wide common = gcd(over, under);
    if (common > 1) {
        over /= common;
        under /= common;
    }
    return {over, under};
}

std::optional<Fraction> multiply(Fraction a, Fraction b) {
    const auto first = reduced(a.over, b.under);
    const auto second = reduced(b.over, a.under);
    const auto over = checked_multiply(first.over, second.over);
    const auto under = checked_multiply(first.under, second.under);
    if (!over || !under) return std::nullopt;
    return Fraction{*over, *under};
}

std::optional<Fraction> divide(Fraction a, Fraction b) {
    if (b.over == 0) return std::nullopt;
    return multiply(a, b.over < 0 ? Fraction{-b.under, -b.over} : Fraction{b.under, b.over});
}

std::optional<std::int64_t> round(Fraction number) {
    const bool negative = number.over < 0;
    const Wide over = negative ? -number.over : number.over;
    Wide whole = over / number.under;
    const Wide rest = over % number.under;
    const Wide other = number.under - rest;
    if (rest > other || (rest == other && whole % 2 != 0)) ++whole;
    if (whole > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return static_cast<std::int64_t>(negative ? -whole : whole);
}

bool is_whole(Fraction number) {
    return number.under == 1;
}

}  // namespace entente
