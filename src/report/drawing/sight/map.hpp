#pragma once

#include "report/drawing/drawing.hpp"

namespace entente {

/// Nations where they lie, by their codes, moved apart as little as need be, with a thin line to a dot at the true place of
/// each that no longer covers it; blocs beside their members; passages where they
/// are, with the lines that use them led through them and added up between them. Areas without a place stand
/// in a row below. Behind them lie coastlines and borders, on a projection of equal areas, of the part of the earth where
/// the places are. Agreements of one or more than two parties are left to the view of nations, and counted in the caption.
Diagram draw_map(const Network& network, const View& view, const Palette& palette,
                 const DrawingOptions& options);

}  // namespace entente
