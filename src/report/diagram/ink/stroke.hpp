#pragma once

#include "report/diagram/diagram.hpp"

#include <string>

namespace entente {

/// Whether a link is drawn as a thin line along a wide pale one: dashes and dots of a wide line are no longer seen as such.
bool has_band(const DiagramLink& link);

/// How a link is drawn, in the words of Graphviz.
struct Stroke {
    std::string colour;
    std::string band;        ///< the colour of the wide line behind it; empty: none
    std::string style;       ///< solid, dashed or dotted
    double width = 1;        ///< points, of the line with the arrows
    std::string head, tail;  ///< arrow shapes; `none` where there is none
    double arrow = 0.6;      ///< size of the arrows: 1 is 10 points long
    Point head_tip{}, tail_tip{};
    Curve body{};  ///< the curve without its arrows
};
Stroke stroke(const Diagram& diagram, const DiagramLink& link);

/// How an outline and its filling are drawn.
struct Outline {
    std::string shape;
    std::string style;
    std::string fill;
    std::string colour;
    double width = 1;
    int borders = 1;
};
Outline outline(const Diagram& diagram, const DiagramNode& node);

/// The colour that a figure is filled with, but for the share that goes short.
std::string filled(const Diagram& diagram, const DiagramNode& node);

/// A word for what a figure or a line stands for, by which programs and style sheets find it.
std::string_view word(Figure figure);
std::string_view word(Line line);

}  // namespace entente
