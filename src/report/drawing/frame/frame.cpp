#include "report/drawing/frame/frame.hpp"

#include "report/diagram/render.hpp"
#include "report/drawing/content/nation.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr double margin = 18;
constexpr double gap = 12;
constexpr double least_width = 420;
constexpr double caption_letters = 8.5;
constexpr double letter_share =
    0.58;  // of the height, the width of a letter, rather too wide than too narrow

/// A text whose top left corner is given; it grows downwards.
DiagramText text_at(Point corner, std::string id, std::string words, double height, bool bold,
                    std::string role, const Diagram& diagram) {
    DiagramText text{.id = std::move(id),
                     .text = std::move(words),
                     .height = height,
                     .role = std::move(role),
                     .bold = bold};
    text.size = measured({{text.text, lettering(diagram, text)}}).front();
    text.at = corner + Point{text.size.width / 2, -text.size.height / 2};
    return text;
}

std::string paragraphs(const std::vector<std::string>& sentences, double width) {
    auto characters = static_cast<std::size_t>(std::max(40.0, width / (caption_letters * letter_share)));
    std::string result;
    for (const auto& sentence : sentences)
        result += (result.empty() ? "" : "\n") + in_lines(sentence, characters);
    return result;
}

}  // namespace

Box drawn_box(const Diagram& diagram) {
    std::optional<Box> all;
    auto add = [&](Box box) { all = all ? joined(*all, box) : box; };
    for (const auto& node : diagram.nodes) {
        add(figure_box(node));
        if (!node.label.empty() && !node.inside) add(label_box(node));
    }
    for (const auto& link : diagram.links) {
        if (link.curve == Curve{}) continue;  // not laid out yet
        for (int i = 0; i <= 10; ++i)
            add(box_around(at(link.curve, i / 10.0), {link.width + 4, link.width + 4}));
        if (link.mark_size.width > 0) add(mark_box(link));
    }
    for (const auto& group : diagram.groups) {
        if (group.box != Box{}) add(group.box);
    }
    for (const auto& line : diagram.ground) {
        for (auto point : line.points) add({point, point});
    }
    for (const auto& text : diagram.texts) add(box_around(text.at, text.size));
    return all.value_or(Box{});
}

void set_frame(Diagram& diagram, const Frame& frame) {
    auto drawn = drawn_box(diagram);
    auto right = drawn.high.x;
    auto low = drawn.low.y;
    if (diagram.legend) {
        right = std::max(right, diagram.legend->high.x);
        low = std::min(low, diagram.legend->low.y);
    }
    right = std::max(right, drawn.low.x + least_width);
    auto left = drawn.low.x;
    auto subtitle = text_at({left, 0}, "subtitle", frame.subtitle, 10.5, false, "muted", diagram);
    subtitle.at.y = drawn.high.y + gap + subtitle.size.height / 2;
    auto title = text_at({left, 0}, "title", frame.title, 17, true, "text", diagram);
    title.at.y = subtitle.at.y + subtitle.size.height / 2 + title.size.height / 2;
    auto high = title.at.y + title.size.height / 2;
    right = std::max({right, left + title.size.width, left + subtitle.size.width});
    diagram.texts.push_back(std::move(title));
    diagram.texts.push_back(std::move(subtitle));
    if (!frame.caption.empty()) {
        auto words = paragraphs(frame.caption, right - left);
        auto caption = text_at({left, low - gap}, "caption", words, caption_letters, false, "muted", diagram);
        low = caption.at.y - caption.size.height / 2;
        right = std::max(right, left + caption.size.width);
        diagram.texts.push_back(std::move(caption));
    }
    diagram.canvas = grown(Box{{left, low}, {right, high}}, margin);
}

}  // namespace entente
