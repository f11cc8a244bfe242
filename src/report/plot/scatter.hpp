#pragma once

#include "report/diagram/palette.hpp"

#include <string>
#include <vector>

namespace entente {

struct PlotPoint {
    double across{};
    double up{};
    std::string label{};
};

/// A plot of points between two axes: those of a front, with labels and joined by a line, before all others.
struct Scatter {
    std::string title;
    std::string across, up;    ///< what is measured, with its unit
    std::string front_means;   ///< in the legend
    std::string beaten_means;  ///< in the legend
    std::vector<PlotPoint> front;
    std::vector<PlotPoint> beaten;  ///< drawn once where many fall on one place
    std::vector<std::string> caption{};
};

/// The plot as a file of SVG 1.1. Labels that would overlap another, or a mark of the front, are left out and counted in
/// the caption; longer ones are cut, and whole when pointed at. No points: the frame and its words.
std::string to_svg(const Scatter& scatter, const Palette& palette);

}  // namespace entente
