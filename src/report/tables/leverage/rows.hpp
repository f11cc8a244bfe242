#pragma once

#include "report/tables/leverage.hpp"

#include <vector>

namespace entente {

/// One pair at both ends.
struct HoldRow {
    Hold zero, unbounded;
    Parts wanted_zero, wanted_unbounded;  ///< by the target
};

/// All pairs of either end, ranked by what is lost when the actor's exports stop, then by actor and target.
std::vector<HoldRow> hold_rows(const LeverageEnds& ends, const Network& network, ChainId chain);

/// What an act costs the actor, at both ends.
struct ActRow {
    Act zero, unbounded;
};
std::vector<ActRow> act_rows(const LeverageEnds& ends);

/// So many percent of what is wanted; unknown where nothing is, and where that is without bound.
TableCell share_cell(const Network& network, ChainId chain, Parts zero, Parts wanted_zero, Parts unbounded,
                     Parts wanted_unbounded);

}  // namespace entente
