#include "network/change/terms.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// Exact while it fits; what no longer does is a change no network can hold, and counts as the largest.
Fraction product(Fraction a, Fraction b) {
    return multiply(a, b).value_or(Fraction{Quantity::limit, 1});
}

Fraction sum(Fraction a, Fraction b) {
    Wide left{}, right{}, over{}, under{};
    const bool overflows =
        __builtin_mul_overflow(a.over, b.under, &left) || __builtin_mul_overflow(b.over, a.under, &right) ||
        __builtin_add_overflow(left, right, &over) || __builtin_mul_overflow(a.under, b.under, &under);
    return overflows ? Fraction{Quantity::limit, 1} : reduced(over, under);
}

bool is_less(Fraction a, Fraction b) {
    Wide left{}, right{};
    if (__builtin_mul_overflow(a.over, b.under, &left) || __builtin_mul_overflow(b.over, a.under, &right))
        return false;
    return left < right;
}

/// By value, then by place: the order in which it is said which edit of several set the cell.
bool sets_before(const Edit& a, const Edit& b) {
    return std::tuple(a.state, a.amount.over, a.place) < std::tuple(b.state, b.amount.over, b.place);
}

bool contradict(const Edit& a, const Edit& b) {
    return a.amount != b.amount || a.state != b.state;
}

/// Of all edits that set the cell, the first in that order holds, and the last may contradict it.
void absorb_set(Terms& terms, const Edit& edit) {
    if (!terms.set) {
        terms.set = edit;
        return;
    }
    const bool later = sets_before(*terms.set, edit);
    Edit last = later ? edit : *terms.set;
    if (!later) terms.set = edit;
    if (terms.contradicts && sets_before(last, *terms.contradicts)) last = *terms.contradicts;
    terms.contradicts.reset();
    if (contradict(*terms.set, last)) terms.contradicts = last;
}

}  // namespace

void absorb(Terms& terms, const Edit& edit) {
    switch (edit.operation) {
        case Operation::open:
            ++terms.openings;
            break;
        case Operation::close:
            ++terms.closings;
            break;
        case Operation::multiply:
            terms.factor = product(terms.factor, edit.amount);
            break;
        case Operation::add:
            terms.added += edit.amount.over;
            break;
        case Operation::add_share:
            terms.added_share = sum(terms.added_share, edit.amount);
            break;
        case Operation::at_most:
            terms.least = static_cast<std::int64_t>(std::min<Wide>(terms.least, edit.amount.over));
            break;
        case Operation::at_most_share:
            if (terms.least_share.over < 0 || is_less(edit.amount, terms.least_share))
                terms.least_share = edit.amount;
            break;
        case Operation::set:
        case Operation::set_state:
            absorb_set(terms, edit);
            break;
    }
}

}  // namespace entente
