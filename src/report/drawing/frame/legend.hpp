#pragma once

#include "report/diagram/diagram.hpp"
#include "report/drawing/scale.hpp"

namespace entente {

/// Adds a legend to a diagram whose figures and lines are complete: the classes of lines and figures that
/// occur, with amounts to compare widths and areas with. Its corner at the top left is the origin; move it
/// with `moved`. Diagrams without figures get none.
void add_legend(Diagram& diagram, const Scale& scale);

/// Moves a legend and all that is in it.
void move_legend(Diagram& diagram, Point by);

}  // namespace entente
