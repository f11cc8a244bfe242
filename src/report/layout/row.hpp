#pragma once

#include <span>
#include <vector>

namespace entente {

/// The centres of boxes in a row that keep their order and a gap, each as near to where it wished to be as the
/// others allow: the sum of squared moves is least (isotonic regression by pooling adjacent violators).
///
/// Ties        boxes that wish for the same place stand in the order given.
/// Nothing     no boxes: no centres; one box stands where it wished.
/// Time        O(n log n).
/// After       Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions, 1972.
std::vector<double> packed(std::span<const double> wished, std::span<const double> widths, double gap);

}  // namespace entente
