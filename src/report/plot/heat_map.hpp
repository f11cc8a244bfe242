#pragma once

#include "report/diagram/palette.hpp"

#include <string>
#include <vector>

namespace entente {

/// A plot of what each two of some things come to together: a matrix of cells, coloured from below to above zero, each
/// with its number.
struct HeatMap {
    std::string title;
    std::string unit;          ///< what the numbers are, with their unit
    std::string above, below;  ///< what it means to be so, in the legend
    std::vector<std::string> names;
    std::vector<std::vector<double>>
        values;  ///< by name, then by name, symmetric; infinite: without bound; the diagonal is not shown
    int decimals = 0;
    std::vector<std::string> caption;  ///< lines below
};

/// The plot as a file of SVG 1.1, as large as its numbers must be to be read. A cell is the darker the larger its number
/// is beside the largest. No names: the frame and its words.
std::string to_svg(const HeatMap& map, const Palette& palette);

}  // namespace entente
