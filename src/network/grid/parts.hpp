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

/// Whether so much, of either sign, is there only because a capacity is unlimited, or the size of a demand unknown and taken as
/// without bound: the one rule by which all answers tell what is without bound. A flow, or the difference of two, is so where it
/// is at least half of what such a demand is taken to want, since all known amounts together are less (else compiling
/// refuses them).
bool boundless(const Network& network, Parts parts, ChainId chain);

/// The amount in units of the chain ("t Nd+Pr+Dy+Tb") as counted at a stage; infinite, of its sign, where it is without bound.
double in_units(const Network& network, Parts parts, StageId stage);
/// The same, but counted as flows take it where it is without bound: to compare amounts by, never to show one.
double taken_units(const Network& network, Parts parts, StageId stage);

/// How many parts one quantum is at each stage of a chain, and what costs are multiplied by to be whole numbers
/// a part. Nothing where that is too much for exact flows.
///
/// Definition  one quantum of stage s is the product of the denominators of all recoveries up to s and of the
///             numerators of all after it, divided by what all stages have in common.
bool divide_into_parts(Network& network, ChainId chain);

}  // namespace entente
