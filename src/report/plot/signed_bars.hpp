#pragma once

#include "report/diagram/palette.hpp"

#include <string>
#include <vector>

namespace entente {

/// What something comes to for one, above or below zero.
struct SignedBar {
    std::string label;  ///< beside the bar, among those of its group; may be empty
    double value{};
    std::string figure;  ///< at the end of the bar: "+12 t"
};

struct SignedBarGroup {
    std::string label;
    std::vector<SignedBar> bars;
};

/// A plot of bars that lie to both sides of zero: right of it what is above.
struct SignedBars {
    std::string title;
    std::string axis;          ///< what is measured, with its unit
    std::string above, below;  ///< what it means to be so, in the legend
    std::vector<SignedBarGroup> groups;
    std::vector<std::string> caption;  ///< lines below
};

/// The plot as a file of SVG 1.1, as wide as a page of text, as high as it must be. No bars: the frame and its words.
std::string to_svg(const SignedBars& bars, const Palette& palette);

}  // namespace entente
