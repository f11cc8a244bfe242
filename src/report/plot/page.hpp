#pragma once

#include "report/diagram/palette.hpp"

#include <cstddef>
#include <string>

namespace entente {

/// How a text of a plot is set.
struct PlotText {
    std::string colour;
    double size = 12;
    const char* anchor = "start";  ///< which end stands at its place: start, middle or end
    bool bold = false;
    bool upward = false;  ///< turned by a quarter, so that it is read from below
};

/// A plot as it is drawn: a page of SVG 1.1, in pixels from its upper left.
class PlotPage {
public:
    void text(double x, double base, const std::string& words, const PlotText& how);
    /// A filled box; what is pointed at it says `title`, if that is not empty.
    void box(double x, double y, double wide, double high, const std::string& fill,
             const std::string& title = {});
    void line(double x1, double y1, double x2, double y2, const std::string& colour);

    /// What was drawn, on the palette's background.
    [[nodiscard]] std::string svg(const std::string& title, double width, double height,
                                  const Palette& palette) const;

private:
    std::string drawn_;
};

/// A plot of SVG 1.1 that other programs read alike: all looks are attributes, nothing outside is referred to.
std::string plot_svg(const std::string& title, double width, double height, const Palette& palette,
                     const std::string& drawn);

/// About how wide a text is at a size: no letter is wider than that on average.
double width_of(const std::string& text, double size);

}  // namespace entente
