#pragma once

#include "analysis/loss/failure.hpp"
#include "analysis/supply/solver.hpp"
#include "network/grid/grid.hpp"
#include "network/grid/parts.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Something that may fail alone, with what of it hangs on the grid only.
struct SingleFailure {
    Failure failure;
    std::vector<std::uint32_t> closed;  ///< arcs
    std::vector<std::uint32_t> passed;  ///< of these, ascending: what it does for other nations passes one
    std::vector<NationId> own;          ///< nations whose own demand does not count
};

/// What may fail alone: nations, their exports, markets, plants, links, passages and owners.
std::vector<SingleFailure> single_failures(const Grid& grid, const View& view);

/// The most that nations other than its own, any of them, can lose by a failure after rerouting: what the supply that the
/// solver has sends through the arcs passed.
///
/// Why         Lower the capacity of those arcs to zero, from what they carry, part by part. Of the supply of least cost
///             each step changes one part along one simple cycle of the residual network: another cycle, or one that
///             does not pass the arc, would have lowered the cost before. All demand is at the node outside, which a simple
///             cycle passes once; so a step takes at most one part from at most one demand.
///             A nation or market that sends nothing to others serves its own demand only. Lower that in the same way:
///             each cycle begins outside with the demand that falls, so that no other falls with it. Then nothing flows
///             there, and what else fails with it changes nothing.
/// That holds of a supply that ties tell apart from all others of its cost; where the solver knows that they do not, the
/// most is without bound, and so everything is tried.
/// Time        O(arcs passed).
Parts most_lost(const SingleFailure& failing, const Solver& solver);

}  // namespace entente
