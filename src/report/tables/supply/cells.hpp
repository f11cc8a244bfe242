#pragma once

#include "network/grid/parts.hpp"
#include "report/tables/supply.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace entente {

/// One number where the two ends agree, an interval from the smaller to the larger where they do not, and unknown
/// where one of them has no bound, which is what an end without number means.
TableCell between(std::optional<double> shown, std::optional<double> other);

/// The same of a figure of either end.
template <class Figure>
TableCell between(const SupplyEnds& ends, Figure figure) {
    return between(figure(ends.shown), figure(ends.other));
}

/// Whether so much flows only because unknown sizes count as without bound: more than all bounds together.
bool without_bound(const Supply& supply, Parts parts);

/// An amount at a stage; none where it has no bound.
std::optional<double> amount(const Supply& supply, Parts parts, StageId stage);

/// So many percent; none of nothing is 0.
double percent(Parts part, Parts whole);

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
