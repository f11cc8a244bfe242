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
#include <span>
#include <string>
#include <vector>

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

/// The failures that have something to say, ranked by what is lost at most (all that is without bound alike), then at least, then
/// demands that nothing else reaches, then what was carried, then by kind and id. Left out is what carries nothing, loses nothing and cuts nothing off, and what loses
/// less than `least` percent of the demand that counts.
std::vector<Failure> ranking(const Chokepoints& answer, double least = 0);

/// Table `chokepoints` of these failures: element, loss, whom it hits, why, what comes next.
Table tabulate(const Chokepoints& answer, std::span<const Failure> shown, const Network& network,
               const View& view);

/// What is to be said with such a table. `usual`: it is of the usual kinds; `unknown`: some sizes are.
std::vector<std::string> chokepoint_notes(const Chokepoints& answer, bool usual, bool unknown);

/// Table `worst`: of one failure, of two and so on, the worst together, beside the sum of their single losses.
Table tabulate(const WorstCase& answer, const Losses& singles, const Network& network);

/// The same as a plot: the losses together, and outlined what each loses alone, added up.
Bars plotted(const WorstCase& answer, const Losses& singles, const Network& network);

/// Table `targeted`: what one nation loses if another closes its trade with it, evaded and sealed.
Table tabulate(const TargetedClosure& zero, const TargetedClosure& unbounded, const Network& network,
               ChainId chain);

}  // namespace entente
