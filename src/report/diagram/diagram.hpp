#pragma once

#include "report/diagram/geometry.hpp"
#include "report/diagram/line.hpp"
#include "report/diagram/palette.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What a figure stands for; each has its own shape: ellipse, box, diamond, hexagon, rounded box.
enum class Figure : std::uint8_t { nation, plant, passage, agreement, bloc };

/// The height of the letters of labels and marks, in points.
inline constexpr double label_height = 10;
inline constexpr double small_label_height = 7.5;  ///< of agreements and plants, whose names are long
inline constexpr double mark_height = 7.5;

/// A figure and its label. Ids are stable words: `TUR`, `TUR:mine`, `agreement:tur-usa-ree`.
struct DiagramNode {
    std::string id;
    std::string label;  ///< lines end in '\n'
    std::string tip{};  ///< shown by a browser that points at it
    Figure figure = Figure::nation;
    std::string fill = "user";      ///< a role of the palette
    double amount = 0;              ///< what its area stands for; 0: none or unknown
    bool single_point = false;      ///< drawn with a double border
    std::string cut{};              ///< words at the red outline; empty: not in the shown cut
    std::optional<double> unmet{};  ///< share of its demand that goes short, 0 to 1
    bool faded = false;             ///< pushed back, because something else is pointed at
    bool hidden = false;            ///< an end of a sample line
    std::size_t group = 0;          ///< which of the diagram's groups, counted from 1; 0: none

    double letters = label_height;
    Extent size{};                ///< of the figure
    Point at{};                   ///< its centre
    std::optional<Point> home{};  ///< on a map: where it belongs, if it stands aside of that
    bool inside = false;          ///< the label stands in the figure
    Extent label_size{};
    Point label_at{};  ///< the label's centre
};

/// A line from one node to another. Material moves from the first to the second where `arrow`.
struct DiagramLink {
    std::string id;
    std::size_t from = 0;  ///< index of a node
    std::size_t to = 0;
    Line line = Line::trade;
    bool arrow = false;      ///< goods move; without it the line is an agreement
    bool unknown = false;    ///< goods of unknown quantity: a hollow arrow
    double amount = 0;       ///< what its width stands for; 0: none or unknown
    std::size_t merged = 1;  ///< how many links the line stands for
    std::string tip{};
    std::string mark{};  ///< words on the line, instead of those of its class
    std::string cut{};   ///< words at the red line; empty: not in the shown cut
    bool route = false;  ///< on a route that is pointed at
    bool faded = false;

    double width = 1;  ///< in points
    Curve curve{};     ///< from figure to figure, arrows included
    Point mark_at{};
    Extent mark_size{};
};

/// Nodes that stand together, as in a band: a stage.
struct DiagramGroup {
    std::string id;
    std::string label;
    Box box{};
    Point label_at{};
};

/// A line behind everything, as of a map's grid, or from a figure to its label; or an area, as of land.
struct GroundLine {
    std::vector<Point> points;
    std::string role = "rule";
    double width = 0.5;
    bool filled = false;  ///< inside, without a line around it
};

/// Words outside the drawing: the title, the caption, a line of the legend, a degree of a map's grid.
struct DiagramText {
    std::string id;
    std::string text;   ///< lines end in '\n'
    double height = 9;  ///< of the letters, in points
    std::string role = "text";
    bool bold = false;
    Extent size{};
    Point at{};  ///< the centre
};

/// A picture as plain figures, lines and words; `lay_out` gives them their places, `to_dot` writes them.
struct Diagram {
    std::string name;
    Palette palette;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramLink> links;
    std::vector<DiagramGroup> groups;
    std::vector<GroundLine> ground;
    std::vector<DiagramText> texts;
    /// Samples with their words: nodes, links between them, and a box; placed like the rest.
    std::vector<DiagramNode> legend_nodes;
    std::vector<DiagramLink> legend_links;
    std::vector<DiagramText> legend_texts;
    std::optional<Box> legend;
    Box canvas{};  ///< all of it: nothing lies outside
};

}  // namespace entente
