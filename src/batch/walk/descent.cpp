#include "batch/walk/descent.hpp"

#include <algorithm>
#include <bit>

namespace entente {

Descent::Descent(const Plan& plan, AllianceSolver& solver, RowWriter& writer)
    : solver_(solver), writer_(writer), reach_(plan, solver) {}

void Descent::evaluate(Block& block) {
    wanted_.clear();
    for (std::size_t row = 0; row < block.alliance.size(); ++row)
        wanted_.push_back({block.alliance[row], row});
    writer_.make_room(block);
    descend(wanted_, block);
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

/// Of two parts, the one that the solver's supply may serve comes first: it is not solved again.
void Descent::descend(std::span<Wanted> wanted, Block& block) {
    while (!wanted.empty()) {
        const auto span = span_of(wanted);
        if (!span.sparse) solver_.go_to(span.loosest);
        const auto unsettling = span.sparse ? span.varying() : reach_.unsettling(span.varying());
        if (unsettling == 0) {
            write(wanted, block);
            return;
        }
        const auto apart = std::bit_floor(unsettling);
        const auto rest = std::partition(wanted.begin(), wanted.end(), [&](const Wanted& one) {
            return ((one.alliance ^ solver_.at()) & apart) == 0;
        });
        const auto kept = static_cast<std::size_t>(rest - wanted.begin());
        descend(wanted.first(kept), block);
        wanted = wanted.subspan(kept);
    }
}

/// The rows of alliances whose supply is the solver's.
void Descent::write(std::span<const Wanted> wanted, Block& block) {
    const auto first = wanted.front().row;
    writer_.write(block, first);
    for (const auto& one : wanted.subspan(1)) writer_.write_again(block, one.row, first);
}

}  // namespace entente
