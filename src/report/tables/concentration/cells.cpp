#include "report/tables/concentration/cells.hpp"

#include "report/tables/amount.hpp"

#include <cmath>

namespace entente {

namespace {

/// The figure; where there is none the bounds, if they say anything less than all that is possible.
TableCell cell(const Bracket& bracket, double factor, Bracket possible) {
    if (bracket.value) return *bracket.value * factor;
    if (!std::isfinite(bracket.low) || !std::isfinite(bracket.high)) return UnknownCell{};
    if (bracket.low <= possible.low && bracket.high >= possible.high) return UnknownCell{};
    return Interval{bracket.low * factor, bracket.high * factor};
}

}  // namespace

TableCell share_cell(const Bracket& share) {
    return cell(share, 100, {{}, 0, 1});
}
TableCell index_cell(const Bracket& index) {
    return cell(index, 1, {{}, 0, 10'000});
}
TableCell risk_cell(const Bracket& risk) {
    return cell(risk, 1, {{}, 0, 10});
}

TableCell amount_cell(const ChainRecord& chain, const Total& amount) {
    if (amount.value) return in_units(chain, *amount.value);
    if (amount.bottomless) return UnknownCell{};
    return in_units(chain, amount.low, amount.high, amount.open_ended);
}

const ChainRecord& chain_of(const Network& network, StageId stage) {
    return network.chains[network.stages[stage].chain];
}

}  // namespace entente
