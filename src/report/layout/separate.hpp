#pragma once

#include "report/diagram/geometry.hpp"

#include <span>
#include <vector>

namespace entente {

/// Boxes moved apart until none overlaps and a gap lies between any two.
///
/// Definition  overlapping pairs are pushed half each along the shorter way out, in the order of indices,
///             sweep after sweep; where that does not settle, all centres are spread by a tenth and it starts
///             again.
/// Ties        two boxes with one centre leave each other to the right and left, the first to the left.
/// Law         no two boxes of the answer overlap. No boxes: no centres; boxes apart already stay.
/// Time        O(n²) a sweep, some hundred sweeps.
std::vector<Point> separated(std::vector<Point> centres, std::span<const Extent> sizes, double gap);

/// Centres stretched along x and y so that what they span is `aspect` times as wide as high, and the boxes
/// fill the given share of it. Fewer than two different places along an axis are left as they are on that
/// axis.
std::vector<Point> stretched(std::vector<Point> centres, std::span<const Extent> sizes, double aspect,
                             double filled);

}  // namespace entente
