#pragma once

#include "analysis/failure/demand/demand_cuts.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/failure/points/link_pairs.hpp"
#include "analysis/failure/points/reachable_pairs.hpp"
#include "analysis/failure/points/strong_points.hpp"
#include "network/projection/projection.hpp"
#include "report/table.hpp"

#include <vector>

namespace entente {

/// Tables `single_points` (element, whom it cuts off, share, why, what comes next), `bloc_points` for blocs of
/// which one member is enough, and `unsupplied`; the last two only where they have rows.
std::vector<Table> tabulate(const SinglePoints& answer, const Network& network, const View& view);

/// Table `minimum_cuts`: a row a demand. The two answers are to one question, with sizes that nobody knows
/// taken as zero and as without bound.
Table tabulate(const DemandCuts& zero, const DemandCuts& unbounded, const Network& network);

/// Tables `cut_points` and `bridges`.
std::vector<Table> tabulate(const CutPoints& answer, const Projection& projection);

/// Tables `strong_points` and `strong_bridges`.
std::vector<Table> tabulate(const StrongPoints& answer, const Projection& projection);

/// Table `reachable_pairs`: nodes without which others can no longer reach each other, those of the most pairs first, ties by id.
/// Pairs are told twice: of others, and all that are gone with the node. With `every`, nodes that cost others nothing too.
Table tabulate(const ReachablePairs& answer, const Projection& projection, bool every = false);

/// Table `link_pairs`: links by the pairs that are lost without them, the most first, ties by id; `pairs` reach each other.
Table tabulate(const std::vector<LinkLoss>& losses, std::uint64_t pairs, const Projection& projection);

}  // namespace entente
