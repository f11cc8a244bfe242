#include "network/change/compose/number.hpp"

#include <algorithm>

namespace entente {

namespace {

std::int64_t held(std::optional<std::int64_t> amount) {
    return std::clamp<std::int64_t>(amount.value_or(Quantity::limit), 0, Quantity::limit);
}

/// base × factor × share + share of `before` + additions, exact until it is rounded.
std::int64_t changed(std::int64_t base, std::int64_t before, const Terms& terms, Fraction share) {
    const auto factor = multiply(terms.factor, share);
    const auto scaled = factor ? multiply(Fraction{base, 1}, *factor) : std::nullopt;
    const auto added = multiply(Fraction{before, 1}, terms.added_share);
    Wide left{}, right{}, over{}, under{}, more{};
    const bool fits = scaled && added && !__builtin_mul_overflow(scaled->over, added->under, &left) &&
                      !__builtin_mul_overflow(added->over, scaled->under, &right) &&
                      !__builtin_add_overflow(left, right, &over) &&
                      !__builtin_mul_overflow(scaled->under, added->under, &under) &&
                      !__builtin_mul_overflow(terms.added, under, &more) &&
                      !__builtin_add_overflow(over, more, &over);
    if (!fits) return Quantity::limit;
    return over < 0 ? 0 : held(round(reduced(over, under)));
}

}  // namespace

std::int64_t times(std::int64_t amount, Fraction factor) {
    const auto product = multiply(Fraction{amount, 1}, factor);
    return held(product ? round(*product) : std::nullopt);
}

std::int64_t number(std::int64_t before, const Terms& terms, Fraction share) {
    const auto base = terms.set ? static_cast<std::int64_t>(terms.set->amount.over) : before;
    auto value = unlimited.units;
    if (base < unlimited.units) value = changed(base, before < unlimited.units ? before : 0, terms, share);
    if (terms.least_share.over >= 0 && before < unlimited.units)
        value = std::min(value, times(before, terms.least_share));
    return std::min(value, terms.least);
}

bool changes_amount(const Terms& terms) {
    return terms.set || terms.added != 0 || terms.added_share.over != 0 || terms.factor != Fraction{1, 1} ||
           terms.least_share.over >= 0 || terms.least != unlimited.units;
}

}  // namespace entente
