#include "report/diagram/ink/label.hpp"

#include "report/diagram/ink/stroke.hpp"
#include "report/diagram/language/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

/// Whether a point lies in a polygon: a line from it to the right crosses the outline an odd number of times.
bool lies_in(const std::vector<Point>& outline, Point point) {
    bool within = false;
    for (std::size_t i = 0, before = outline.size() - 1; i < outline.size(); before = i++) {
        const auto a = outline[before], b = outline[i];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) within = !within;
    }
    return within;
}

/// What lies behind the middle of the words of a figure: the paper, the land or the sea of a map, the band of a group.
std::string_view ground_of(const Diagram& diagram, const DiagramNode& node) {
    if (node.group != 0) return "panel";
    const auto& ground = diagram.ground;
    const auto lies_behind = [&](const GroundLine& area) {
        return (area.role == "land" || area.role == "sea") && area.filled &&
               lies_in(area.points, node.label_at);
    };
    const auto top = std::find_if(ground.rbegin(), ground.rend(), lies_behind);
    return top == ground.rend() ? "background" : std::string_view(top->role);
}

}  // namespace

std::string lettered(std::string_view text, const Lettering& how) {
    std::string_view line_end = how.left ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>";
    auto words = escaped_html(text, line_end);
    if (how.left) words += line_end;
    if (how.bold) words = "<B>" + words + "</B>";
    auto table = fmt::format(R"(<TABLE BORDER="{}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1")",
                             how.border.empty() ? 0 : 1);
    if (!how.border.empty()) table += fmt::format(R"( STYLE="ROUNDED" COLOR="{}")", how.border);
    if (!how.ground.empty()) table += fmt::format(R"( BGCOLOR="{}")", how.ground);
    return fmt::format(R"({}><TR><TD><FONT POINT-SIZE="{}" COLOR="{}">{}</FONT></TD></TR></TABLE>)", table,
                       how.height, how.colour, words);
}

Lettering lettering(const Diagram& diagram, const DiagramNode& node) {
    Lettering how;
    how.height = node.letters;
    if (node.inside) {
        how.colour = ink_on(filled(diagram, node));
    } else {
        how.colour = colour(diagram.palette, node.faded ? "muted" : "text");
        how.ground = colour(diagram.palette, ground_of(diagram, node), 0.75);
    }
    how.bold = !node.cut.empty() || node.single_point;
    return how;
}

Lettering lettering(const Diagram& diagram, const DiagramLink& link) {
    auto role = !link.cut.empty() ? "cut" : link.route ? "route" : style_of(link.line).role;
    Lettering how;
    how.height = mark_height;
    how.colour = colour(diagram.palette, link.faded ? "muted" : "text");
    how.ground = colour(diagram.palette, "background");
    how.border = thinned(diagram.palette, role, link.faded ? 0.35 : 1);
    how.bold = !link.cut.empty() || link.route;
    return how;
}

Lettering lettering(const Diagram& diagram, const DiagramGroup& /*group*/) {
    return {.height = 11, .colour = colour(diagram.palette, "muted"), .bold = true};
}

Lettering lettering(const Diagram& diagram, const DiagramText& text) {
    return {
        .height = text.height, .colour = colour(diagram.palette, text.role), .bold = text.bold, .left = true};
}

std::string words_on(const DiagramLink& link) {
    if (!link.cut.empty()) return link.cut;
    return link.mark.empty() ? std::string(style_of(link.line).mark) : link.mark;
}

std::string words_of(const DiagramNode& node) {
    return node.cut.empty() || node.label.empty() ? node.label : node.label + "\n" + node.cut;
}

}  // namespace entente
