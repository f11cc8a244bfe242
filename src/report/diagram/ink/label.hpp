#pragma once

#include "report/diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace entente {

/// The letters of all pictures; where they are missing, others of nearly the same width.
inline constexpr std::string_view font = "DejaVu Sans,Verdana,sans-serif";

/// The body of an HTML-like label (what stands between < and >): lines of words on a ground that lets what
/// lies behind shine through. All texts are escaped here.
struct Lettering {
    double height = label_height;
    std::string colour = "#000000";
    std::string ground{};  ///< empty: none
    std::string border{};  ///< empty: none
    bool bold = false;
    bool left = false;  ///< lines start at the left; otherwise they are centred
};
std::string lettered(std::string_view text, const Lettering& how);

/// How a label beside its figure, a mark on a line, the name of a group and a text outside the drawing are lettered.
Lettering lettering(const Diagram& diagram, const DiagramNode& node);
Lettering lettering(const Diagram& diagram, const DiagramLink& link);
Lettering lettering(const Diagram& diagram, const DiagramGroup& group);
Lettering lettering(const Diagram& diagram, const DiagramText& text);

/// The words on a line: those of the shown cut, else its own, else the mark of its class.
std::string words_on(const DiagramLink& link);

/// The words at a node: its name, and those of the shown cut below.
std::string words_of(const DiagramNode& node);

}  // namespace entente
