#pragma once

#include "report/diagram/diagram.hpp"
#include "report/drawing/scale.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// How much room samples have at the left of their words, in points.
inline constexpr double legend_sample_width = 54;

/// One line of a legend: a heading, a sample line or a sample figure, and its words.
struct LegendRow {
    std::string words;
    bool heading = false;
    std::optional<DiagramLink> line{};
    std::optional<DiagramNode> figure{};
    [[nodiscard]] double sample_height() const;
};

/// What a legend says of a diagram: the classes of lines and figures that occur, and amounts to compare widths and areas
/// with, in this order, each kind after its heading.
std::vector<LegendRow> legend_rows(const Diagram& diagram, const Scale& scale);

}  // namespace entente
