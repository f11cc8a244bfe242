#pragma once

#include "analysis/failure/demand/single_points.hpp"
#include "analysis/loss/loss.hpp"
#include "analysis/loss/targeted.hpp"
#include "analysis/loss/worst.hpp"
#include "base/column.hpp"
#include "network/network.hpp"
#include "report/plot/bars.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <optional>

namespace entente {

/// All that is said of chokepoints: what each failure loses, and beside it what structure says of the same element.
struct Chokepoints {
    const Losses& zero;       ///< with sizes that nobody knows taken as zero
    const Losses& unbounded;  ///< and without bound; the same where all sizes are known
    const SinglePoints& points;
    bool for_some = false;                          ///< only the demand of some nations counts
    Column<NationId, double> betweenness = {};      ///< of nations, normalised; empty: not asked
    Column<NationId, std::uint8_t> cut_point = {};  ///< likewise
};

/// Table `chokepoints`, ranked by what is lost at most, then at least, then what nothing can pass by, then what was
/// carried: element, loss, whom it hits, why, what comes next. What carries nothing, loses nothing and is passed by
/// nothing is left out; so are losses below `least` percent of the demand that counts.
Table tabulate(const Chokepoints& answer, const Network& network, const View& view, double least = 0);

/// Table `worst`: of one failure, of two and so on, the worst together, beside the sum of their single losses.
Table tabulate(const WorstCase& answer, const Losses& singles, const Network& network);

/// The same as a plot: the losses together, and outlined what each loses alone, added up.
Bars plotted(const WorstCase& answer, const Losses& singles, const Network& network);

/// Table `targeted`: what one nation loses if another closes its trade with it, evaded and sealed.
Table tabulate(const TargetedClosure& zero, const TargetedClosure& unbounded, const Network& network,
               ChainId chain);

}  // namespace entente
