#pragma once

#include "report/diagram/diagram.hpp"
#include "report/diagram/ink/label.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Picture : std::uint8_t { svg, png, pdf };

/// By the ending of a file's name: `svg`, `png`, `pdf`.
std::optional<Picture> picture_of(std::string_view ending);

/// Dots an inch of a PNG: two a point, so that small letters stay clear on paper and on dense screens.
inline constexpr int dots_per_inch = 144;

/// The picture of a graph in the language of Graphviz, as the bytes of a file. The same text gives the same
/// bytes with the same Graphviz and fonts: no date is kept. Throws EnvironmentFailure where Graphviz cannot draw.
/// Graphviz is not made for threads: draw on one.
std::string render(const std::string& dot, Picture picture);

/// How much room words take, as Graphviz will draw them; one for each, in their order.
struct Words {
    std::string text;
    Lettering how;
};
std::vector<Extent> measured(const std::vector<Words>& words);

/// What a layout engine of Graphviz is told and answers: boxes, and lines between them by index.
struct Sketch {
    std::vector<Extent> nodes;
    struct Line {
        std::size_t from{};
        std::size_t to{};
        double length = 0;  ///< wished, in points, where above 0
        double pull = 1;    ///< how strongly the line is kept short
    };
    std::vector<Line> lines;
    std::vector<std::size_t>
        ranks;  ///< of `dot`: the row of each node, from the lowest on; lines lead upwards
};
/// The centres of the boxes; engines: neato, sfdp, dot. Deterministic: the engines start from fixed seeds.
std::vector<Point> positions(const Sketch& sketch, std::string_view engine);

}  // namespace entente
