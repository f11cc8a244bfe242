#pragma once

#include "report/diagram/diagram.hpp"

#include <optional>

namespace entente {

/// Measures all words of a diagram, puts each label into its figure where it fits there, and lets the figures
/// of agreements and blocs grow around theirs.
void measure(Diagram& diagram);

/// What a node takes up around its centre when its label stands below it, and how far the centre of that box
/// lies below the centre of the figure.
struct Footprint {
    Extent size;
    double drop{};
};
Footprint footprint(const DiagramNode& node);

/// Puts the labels that are not in their figures below them.
void label_below(Diagram& diagram);

/// Turns figures with labels below them upside down, label above, each in its own footprint, where much fewer lines, by
/// their width, then lead through the label. Time O(n × lines).
void turn_labels(Diagram& diagram);

/// What a node takes up with its label at its right, and how far the centre of that box lies from that of the figure.
struct Standing {
    Extent size;
    Point shift{};
};
Standing standing(const DiagramNode& node);

/// Puts the labels that are not in their figures beside them, where they cover no figure and no other label:
/// of twelve sides the one where the fewest lines lead through, by their width, and the fewest dots at the places of figures
/// that stand aside and the fewest other figures are near, then the first; where all are taken, of rings around it. Lines that
/// have no curve yet are taken for straight ones. A label of a figure on the paper, if one is told, leaves it where nothing
/// better is left. The place at the right of a figure, where it
/// is free, is kept for its own label.
/// Large figures first, ties by index. A place is always found: the rings grow. Time O(n (n + lines) × places
/// tried).
void label_beside(Diagram& diagram, const std::optional<Box>& paper = std::nullopt);

/// Adds a thin line from each figure to its label where that stands apart from it.
void lead_to_labels(Diagram& diagram);

/// The box of a figure with its borders, and that of a label.
Box figure_box(const DiagramNode& node);
Box label_box(const DiagramNode& node);

}  // namespace entente
