#include "definition/validate/amounts.hpp"

#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string text_of(const Measure& measure) {
    return measure.unit.empty() ? write(measure.number)
                                : fmt::format("{} {}", write(measure.number), measure.unit);
}

}  // namespace

void check_amount(Judgement& judgement, const Amount& amount, const AmountUse& use) {
    check_name(judgement, Meaning::source, amount.source);
    if (amount.unlimited && !use.capacity) {
        judgement.problems.error(amount.place,
                                 fmt::format("{} cannot be unlimited, only a capacity can", use.field),
                                 "write null where there is some, but nobody knows how much");
    }
    if (!amount.kind.empty() && !use.stock) {
        judgement.problems.error(amount.place,
                                 fmt::format("{} has no kind: only stock is {}", use.field, amount.kind),
                                 "leave `kind` out");
    }
}

const Measure* largest(const Amount& amount) {
    return amount.high ? &*amount.high : amount.value ? &*amount.value : nullptr;
}

bool lies_above(const Measure& one, const Measure& other) {
    return one.unit == other.unit && compare(one.number, other.number) > 0;
}

void compare_with_capacity(Judgement& judgement, const Amount& quantity,
                           const std::optional<Amount>& capacity) {
    if (!capacity || !quantity.value) return;
    const auto* most = largest(*capacity);
    if (most == nullptr || !lies_above(*quantity.value, *most)) return;
    judgement.problems
        .warning(quantity.place,
                 fmt::format("quantity {} lies above capacity {}", text_of(*quantity.value), text_of(*most)),
                 "more was carried than can be: check both figures and their units")
        .also.push_back({capacity->place, "the capacity"});
}

}  // namespace entente
