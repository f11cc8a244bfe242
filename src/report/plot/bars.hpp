#pragma once

#include "report/diagram/palette.hpp"

#include <string>
#include <vector>

namespace entente {

/// One place along a plot: what is there, and how large it is beside what it is compared with.
struct Bar {
    std::string label;               ///< above the words: "2 together"
    std::vector<std::string> words;  ///< below: a line each
    double value{};                  ///< infinite: it goes to the end, and `figure` says so
    double compared{};               ///< drawn as an outline; below zero: nothing to compare with
    std::string figure;              ///< beside the bar: "41,266 t, 51.1%"
};

/// A plot of bars that lie, one below the other, from zero on.
struct Bars {
    std::string title;
    std::string axis;            ///< what is measured, with its unit
    std::string value_means;     ///< in the legend
    std::string compared_means;  ///< in the legend; empty: nothing is compared
    std::vector<Bar> bars;
    std::vector<std::string> caption;  ///< lines below
    bool counts = false;               ///< whole numbers are measured, and nothing lies between two
};

/// The plot as a file of SVG 1.1, as wide as a page of text, as high as it must be. No bars: the frame and its words.
std::string to_svg(const Bars& bars, const Palette& palette);

}  // namespace entente
