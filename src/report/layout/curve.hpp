#pragma once

#include "report/diagram/diagram.hpp"

#include <optional>

namespace entente {

/// Gives every link of a diagram whose nodes have their places a curve from outline to outline.
///
/// Definition  of fifteen bends, from straight to a wide arc on either side, the one that passes through the
///             fewest figures and labels and leaves the paper, if one is told, least; then the straightest. Links
///             between the same two nodes keep apart.
/// Order       wide links choose first, ties by index, so that equal diagrams get equal curves.
/// Time        O(links × nodes).
void bend(Diagram& diagram, const std::optional<Box>& paper = std::nullopt);

/// Puts the words of each link on its curve, as near the middle as they cover no figure, label or other
/// words; where the whole curve is taken, beside it. What is pointed at chooses first. Time O(links × (nodes + links)).
void place_marks(Diagram& diagram);

/// The words' box of a link.
Box mark_box(const DiagramLink& link);

}  // namespace entente
