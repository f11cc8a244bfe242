#pragma once

#include "report/diagram/diagram.hpp"

#include <optional>

namespace entente {

/// Gives every link of a diagram whose nodes have their places a curve from outline to outline.
///
/// Definition  of 25 bends, from straight to a wide arc on either side, the one that passes through the
///             fewest figures and labels, runs least beside other links, and leaves its sheet least: the group of both ends,
///             if it has its box already, else the paper, if one is told; then the straightest. Links between the same two
///             nodes keep apart.
/// Order       wide links choose first, ties by index, so that equal diagrams get equal curves; then all once more, each
///             knowing where the others run.
/// Time        O(links × (nodes + links)).
void bend(Diagram& diagram, const std::optional<Box>& paper = std::nullopt);

/// Puts the words of each link on its curve, as near the middle as they cover no figure, label or other
/// words; where the whole curve is taken, beside it. What is pointed at chooses first. Time O(links × (nodes + links)).
void place_marks(Diagram& diagram);

/// The words' box of a link.
Box mark_box(const DiagramLink& link);

}  // namespace entente
