#pragma once

#include "report/drawing/drawing.hpp"

namespace entente {

/// Markets by stage: a band for each stage, the first at the bottom, in it those that give more than they take
/// below the others. Material moves across a band by trade and up to the next by processing, through a box for
/// each named plant. Agreements are shown as the states of the lines that need them.
Diagram draw_markets(const Network& network, const View& view, const Palette& palette,
                     const DrawingOptions& options);

}  // namespace entente
