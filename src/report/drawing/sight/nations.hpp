#pragma once

#include "report/drawing/drawing.hpp"

namespace entente {

/// Nations with their stages merged, laid out by their links; agreements that no drawn link needs are lines
/// between their parties, or figures joined to each where there are one or more than two.
Diagram draw_nations(const Network& network, const View& view, const Palette& palette,
                     const DrawingOptions& options);

}  // namespace entente
