#pragma once

#include "report/diagram/diagram.hpp"

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

/// Puts the labels that are not in their figures beside them, where they cover no figure and no other label:
/// of twelve sides the one where the fewest lines lead through, by their width, then the first; where all are taken, of
/// rings around it, with a thin line back.
/// Large figures first, ties by index. A place is always found: the rings grow. Time O(n (n + lines) × places
/// tried).
void label_beside(Diagram& diagram);

/// The box of a figure with its borders, and that of a label.
Box figure_box(const DiagramNode& node);
Box label_box(const DiagramNode& node);

}  // namespace entente
