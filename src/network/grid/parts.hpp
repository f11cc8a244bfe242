#pragma once

#include "base/diagnostic.hpp"
#include "network/network.hpp"

namespace entente {

/// What flows through a chain, in parts: one quantum at a stage is so many parts of the content, whatever the
/// stages before and after it lose, so that parts are conserved from the first stage to the last.
using Parts = Whole<struct PartsTag>;

/// Where amounts in parts end: an unlimited one, too.
inline constexpr Parts most_parts{std::int64_t{1} << 60};

/// The amount in parts of its stage, at most `most_parts`.
Parts parts(const Network& network, Quantity amount, StageId stage);

/// The amount in units of the chain ("t Nd+Pr+Dy+Tb") as counted at a stage.
double in_units(const Network& network, Parts parts, StageId stage);

/// How many parts one quantum is at each stage of a chain, and what costs are multiplied by to be whole numbers
/// a part. Nothing where that is too much for exact flows.
///
/// Definition  one quantum of stage s is the product of the denominators of all recoveries up to s and of the
///             numerators of all after it, divided by what all stages have in common.
bool divide_into_parts(Network& network, ChainId chain);

}  // namespace entente
