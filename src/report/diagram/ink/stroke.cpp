#include "report/diagram/ink/stroke.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {
namespace {

constexpr double arrow_length = 10;  // points, of Graphviz' arrow `normal` at size 1
constexpr double tee_length = 2.5;   // and of `tee`
constexpr double widest_dashed = 3;  // points: of a wider line dashes and dots are no longer seen as such
constexpr double line_on_band = 2;   // points
constexpr double band_share = 0.28;  // of its colour

std::string_view dash_word(Dash dash) {
    return dash == Dash::solid ? "solid" : dash == Dash::dashed ? "dashed" : "dotted";
}

std::string_view role_of(const DiagramLink& link) {
    if (!link.cut.empty()) return "cut";
    return link.route ? "route" : style_of(link.line).role;
}

double share_of(const DiagramLink& link) {
    if (link.faded) return 0.25;
    bool pointed_at = !link.cut.empty() || link.route;
    return link.line == Line::trade && !pointed_at ? 0.75 : 1;
}

double length_of(const std::string& arrow, double size) {
    if (arrow == "none") return 0;
    return (arrow == "tee" ? tee_length : arrow_length) * size;
}

/// How far the outline of a wide arrow reaches beyond its tip: its edges are as wide as the line. Graphviz
/// makes an arrow of `normal` shape wider with the line from 4 points on.
double spike_of(double width) {
    auto slope = 0.35 * std::max(1.0, width / 4);
    return width / 2 / std::sin(std::atan(slope));
}

/// The parameter at which a curve is so far from one of its ends, halving; at most 0.4 away from it.
double parameter_at(const Curve& curve, double length, bool from_end) {
    double low = 0, high = 0.4;
    auto end = from_end ? curve[3] : curve[0];
    for (int i = 0; i < 30; ++i) {
        auto middle = (low + high) / 2;
        (distance(at(curve, from_end ? 1 - middle : middle), end) < length ? low : high) = middle;
    }
    return from_end ? 1 - low : low;
}

/// An arrow grows with its line by itself, but not with the band behind it.
double arrow_size(const DiagramLink& link) {
    if (has_band(link)) return 0.7 + link.width / 16;
    return 0.7 - 0.4 * std::clamp((link.width - 3) / 9, 0.0, 1.0);
}

std::string_view shape_of(Figure figure) {
    switch (figure) {
        case Figure::nation:
            return "ellipse";
        case Figure::plant:
            return "box";
        case Figure::passage:
            return "diamond";
        case Figure::agreement:
            return "hexagon";
        case Figure::bloc:
            return "box";
    }
    return "ellipse";
}

/// Two colours, the first over the share that goes short. Graphviz wants shares inside 0 and 1.
std::string wedges(const Diagram& diagram, const DiagramNode& node) {
    auto share = std::clamp(*node.unmet, 0.001, 0.999);
    return fmt::format("{};{:.3f}:{};{:.3f}", colour(diagram.palette, "cut"), share,
                       colour(diagram.palette, node.fill), 1 - share);
}

}  // namespace

bool has_band(const DiagramLink& link) {
    return style_of(link.line).dash != Dash::solid && link.width > widest_dashed;
}

Stroke stroke(const Diagram& diagram, const DiagramLink& link) {
    auto style = style_of(link.line);
    Stroke result;
    result.colour = thinned(diagram.palette, role_of(link), share_of(link));
    result.width = has_band(link) ? line_on_band : link.width;
    if (has_band(link)) result.band = thinned(diagram.palette, role_of(link), share_of(link) * band_share);
    result.style = dash_word(style.dash);
    result.head = style.tee ? "tee" : !link.arrow ? "none" : link.unknown ? "onormal" : "normal";
    result.tail = style.tee ? "tee" : "none";
    result.arrow = arrow_size(link);
    auto spike = result.head.ends_with("normal") ? spike_of(result.width) : 0;
    auto shaft = part(link.curve, 0, spike > 0 ? parameter_at(link.curve, spike, true) : 1);
    auto from = parameter_at(shaft, length_of(result.tail, result.arrow), false);
    auto to = parameter_at(shaft, length_of(result.head, result.arrow), true);
    result.head_tip = shaft[3];
    result.tail_tip = shaft[0];
    result.body = part(shaft, result.tail == "none" ? 0 : from, result.head == "none" ? 1 : to);
    return result;
}

std::string filled(const Diagram& diagram, const DiagramNode& node) {
    return thinned(diagram.palette, node.fill, node.faded ? 0.35 : 1);
}

Outline outline(const Diagram& diagram, const DiagramNode& node) {
    Outline result;
    result.shape = shape_of(node.figure);
    result.style = node.figure == Figure::bloc ? "rounded,filled" : "filled";
    result.fill = filled(diagram, node);
    result.colour = thinned(diagram.palette, node.faded ? "muted" : "text", node.faded ? 0.5 : 1);
    result.width = 0.8;
    result.borders = node.single_point ? 2 : 1;
    if (node.unmet && *node.unmet > 0 && node.figure == Figure::nation) {
        result.style = "wedged";
        result.fill = wedges(diagram, node);
    }
    if (!node.cut.empty()) {
        result.colour = colour(diagram.palette, "cut");
        result.width = 2.4;
    }
    return result;
}

std::string_view word(Figure figure) {
    constexpr std::array<std::string_view, 5> words{"nation", "plant", "passage", "agreement", "bloc"};
    return words[static_cast<std::size_t>(figure)];
}

std::string_view word(Line line) {
    constexpr std::array<std::string_view, line_count> words{
        "trade",     "processing",        "potential",  "blocked",   "informal", "proposed",
        "announced", "under_negotiation", "stalled",    "concluded", "signed",   "provisional",
        "in_force",  "suspended",         "terminated", "abandoned"};
    return words[static_cast<std::size_t>(line)];
}

}  // namespace entente
