#include "batch/walk/descent.hpp"

#include <algorithm>
#include <bit>

namespace entente {

Descent::Descent(const Plan& plan, AllianceSolver& solver) : solver_(solver), reach_(plan, solver) {}

void Descent::evaluate(std::vector<Wanted> wanted, const Take& take) {
    if (!wanted.empty()) descend(wanted, take);
}

/// What their members have in common and what any of them has.
Descent::Span Descent::span_of(std::span<const Wanted> wanted) const {
    Span span{~Alliance{}, 0, 0, false};
    for (const auto& one : wanted) {
        span.least &= one.alliance;
        span.most |= one.alliance;
    }
    span.loosest = reach_.loosest(span.least, span.most);
    std::size_t away = 0;
    for (const auto& one : wanted)
        away += static_cast<std::size_t>(std::popcount(one.alliance ^ span.loosest));
    const auto varying = static_cast<std::size_t>(std::popcount(span.varying()));
    span.sparse = 5 * away > 3 * varying * wanted.size();
    return span;
}

/// Divides alliances in two by a candidate. The answer: those that differ in it from where the solver is; they stand
/// last then.
std::span<Descent::Wanted> Descent::others(std::span<Wanted> wanted, Alliance candidate) const {
    const auto rest = std::partition(wanted.begin(), wanted.end(), [&](const Wanted& one) {
        return ((one.alliance ^ solver_.at()) & candidate) == 0;
    });
    return wanted.subspan(static_cast<std::size_t>(rest - wanted.begin()));
}

/// Parts alliances until what is left of them has the supply of the loosest. The answer is that. What is used most
/// parts first: its loss changes the supply most, and is solved for seldom then.
std::span<Descent::Wanted> Descent::alike(std::span<Wanted> wanted) {
    for (;;) {
        const auto span = span_of(wanted);
        if (!span.sparse) solver_.go_to(span.loosest);
        const auto unsettling = span.sparse ? span.varying() : reach_.unsettling(span.varying());
        if (unsettling == 0) return wanted;
        const auto rest = others(wanted, reach_.most_used(unsettling));
        parted_.push_back({rest, !span.sparse});
        wanted = wanted.first(wanted.size() - rest.size());
    }
}

/// Hands over those that have one supply, and goes on from there with each part that lacks something it uses.
void Descent::descend(std::span<Wanted> wanted, const Take& take) {
    const auto before = parted_.size();
    const auto found = alike(wanted);
    const auto near = std::count_if(parted_.begin() + static_cast<std::ptrdiff_t>(before), parted_.end(),
                                    [](const Part& part) { return part.near; });
    const auto state = states_used_;
    if (near > 1) solver_.save(unused_state());
    take(found);
    while (parted_.size() > before) {
        const auto part = parted_.back().alliances;
        parted_.pop_back();
        descend(part, take);
        if (near > 1 && parted_.size() > before && parted_.back().near) solver_.restore(states_[state]);
    }
    states_used_ = state;
}

AllianceSolver::State& Descent::unused_state() {
    if (states_used_ == states_.size()) states_.emplace_back();
    return states_[states_used_++];
}

}  // namespace entente
