#pragma once

#include "report/diagram/diagram.hpp"

#include <string>
#include <vector>

namespace entente {

/// What stands around a drawing.
struct Frame {
    std::string title;
    std::string subtitle;
    std::vector<std::string> caption;  ///< sentences, a paragraph each; empty: none
};

/// Puts the title above what is laid out and its legend, the caption below, in the width of both, and sets the canvas
/// around all. Nothing of the frame overlaps anything.
void set_frame(Diagram& diagram, const Frame& frame);

/// The box around all figures, labels, curves, marks, groups and ground lines.
Box drawn_box(const Diagram& diagram);

}  // namespace entente
