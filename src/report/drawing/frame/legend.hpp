#pragma once

#include "report/diagram/diagram.hpp"
#include "report/drawing/scale.hpp"

namespace entente {

/// Adds a legend to a diagram whose figures and lines have their places: the classes of lines and figures that occur, with
/// amounts to compare widths and areas with. It stands in one column at the right of what is drawn, or in several below it,
/// as the whole is larger on a slide of 16 by 9. Diagrams without figures get none.
void add_legend(Diagram& diagram, const Scale& scale);

}  // namespace entente
