#pragma once

#include "analysis/leverage/leverage.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <vector>

namespace entente {

/// Leverage with sizes that nobody knows taken as zero, and as without bound; the same where all sizes are known. A
/// figure in which they differ is written as an interval.
struct LeverageEnds {
    const Leverage& zero;
    const Leverage& unbounded;
};

/// Table `leverage`: who loses what when whom stops its exports, ranked by the most that is lost.
Table tabulate_holds(const LeverageEnds& ends, const Network& network, ChainId chain);

/// Table `plants_abroad`: the same of plants abroad, of those who have any.
Table tabulate_plants_abroad(const LeverageEnds& ends, const Network& network, ChainId chain);

/// Table `acts`: what stopping its exports costs each nation itself, those that exported most first.
Table tabulate_acts(const LeverageEnds& ends, const Network& network, ChainId chain);

}  // namespace entente
