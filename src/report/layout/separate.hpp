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

/// Boxes that belong where their centres are, moved apart as they grow, on a sheet that they do not leave.
///
/// Definition  the boxes grow from points to their sizes in equal steps; at each, overlapping pairs are pushed half each
///             along the way out that is shorter in widths or heights, in the order of indices, sweep after sweep, and
///             back onto the paper. So what lies close spreads to all sides and keeps its neighbours.
/// Ties        two boxes with one centre leave each other to the right and left, the first to the left.
/// Law         no two boxes of the answer overlap; where the paper is too full for that, they leave it, as `separated`
///             says. Boxes apart on the paper stay.
/// Time        O(n²) a sweep, some thousand sweeps.
std::vector<Point> inflated(std::vector<Point> centres, std::span<const Extent> sizes, double gap, Box paper);

/// Centres stretched along x and y so that what they span is `aspect` times as wide as high, and the boxes
/// fill the given share of it. Fewer than two different places along an axis are left as they are on that
/// axis.
std::vector<Point> stretched(std::vector<Point> centres, std::span<const Extent> sizes, double aspect,
                             double filled);

}  // namespace entente
