#pragma once

#include "report/drawing/drawing.hpp"

namespace entente {

/// Nations where they lie, by their codes, moved apart as little as need be; blocs amid their members; passages where they
/// are, with the lines that use them led through them and added up between them. Areas without a place stand
/// in a row below. The grid is in steps of 30 degrees, equirectangular, true to scale at 35 degrees; it is
/// cut where the longest stretch without nations is. Agreements of one or more than two parties are left to
/// the view of nations, and counted in the caption.
Diagram draw_map(const Network& network, const View& view, const Palette& palette,
                 const DrawingOptions& options);

}  // namespace entente
