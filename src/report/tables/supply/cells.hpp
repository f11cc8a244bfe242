#pragma once

#include "network/grid/parts.hpp"
#include "report/tables/supply.hpp"

#include <string>

namespace entente {

/// A figure of either end: one number where they agree, else an interval from the smaller to the larger.
template <class Figure>
TableCell between(const SupplyEnds& ends, Figure figure) {
    return between(figure(ends.shown), figure(ends.other));
}

/// An amount at a stage; infinite where it is without bound.
double amount(const Supply& supply, Parts parts, StageId stage);

/// So many percent, as of all amounts.
double percent(const Supply& supply, Parts part, Parts whole);

/// By what amounts are ranked: all that is without bound alike.
Parts rank(const Supply& supply, Parts parts);

/// The unit of the supply's chain.
const std::string& unit_of(const Supply& supply);

/// The stage at which demand is counted together: the one that is demanded, of several the last.
StageId counting_stage(const Supply& supply);
StageId stage_of(const Network& network, DemandId demand);

/// What a link is called among parallel ones: "ISL → MUS, cut (isl-mus-air)".
std::string called(const Network& network, LinkId link);

/// What a bound is called: a link or plant by name, else "production of CHN, mine".
std::string called(const Network& network, BoundKind kind, std::uint32_t index);

}  // namespace entente
