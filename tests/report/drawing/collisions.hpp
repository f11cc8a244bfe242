#pragma once

#include "report/diagram/diagram.hpp"
#include "report/layout/label.hpp"

#include <string>
#include <utility>
#include <vector>

namespace entente {

/// The boxes of all figures, labels, texts and the legend, each with its name.
inline std::vector<std::pair<std::string, Box>> boxes_of(const Diagram& diagram) {
    std::vector<std::pair<std::string, Box>> boxes;
    for (const auto& node : diagram.nodes) {
        boxes.emplace_back(node.id, figure_box(node));
        if (!node.inside && !node.label.empty()) boxes.emplace_back("label of " + node.id, label_box(node));
    }
    for (const auto& text : diagram.texts) boxes.emplace_back(text.id, box_around(text.at, text.size));
    if (diagram.legend) boxes.emplace_back("legend", *diagram.legend);
    return boxes;
}

/// Pairs of boxes that overlap, and boxes that reach beyond the canvas.
inline std::vector<std::string> collisions(const Diagram& diagram) {
    std::vector<std::string> found;
    auto boxes = boxes_of(diagram);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto& [name, box] = boxes[i];
        if (joined(box, diagram.canvas) != diagram.canvas) found.push_back(name + " leaves the canvas");
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            if (shared_area(box, boxes[j].second) > 0.01)
                found.push_back(name + " overlaps " + boxes[j].first);
        }
    }
    return found;
}

}  // namespace entente
