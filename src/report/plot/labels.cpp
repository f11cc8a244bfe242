#include "report/plot/labels.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr double letter = 6.6, half_line = 7, gap = 11;  // in pixels, for letters of 11
constexpr std::size_t longest = 64;

bool begins_letter(char byte) {
    return (byte & 0xC0) != 0x80;
}

double width_of(const std::string& text) {
    return letter * static_cast<double>(std::count_if(text.begin(), text.end(), begins_letter));
}

}  // namespace

std::string shortened(const std::string& text) {
    if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter)) <= longest)
        return text;
    std::string kept;
    std::size_t count = 0;
    for (const char byte : text) {
        if (begins_letter(byte) && ++count == longest) break;
        kept += byte;
    }
    return kept + "…";
}

std::optional<LabelPlaces::Placed> LabelPlaces::place(double x, double y, const std::string& words) {
    const auto wide = width_of(words);
    for (const double dy : {0.0, -14.0, 14.0, -28.0, 28.0}) {
        for (const double from : {x + gap, x - gap - wide, x - wide / 2}) {
            const LabelBox box{from, y + dy - half_line, from + wide, y + dy + half_line};
            const bool inside = box.left > frame_.left && box.right < frame_.right && box.top > frame_.top &&
                                box.bottom < frame_.bottom;
            const auto meets = [&](const LabelBox& other) { return other.meets(box); };
            if (!inside || std::any_of(taken_.begin(), taken_.end(), meets)) continue;
            taken_.push_back(box);
            const bool to_the_left = from < x - wide;
            return Placed{to_the_left ? box.right : box.left, box.bottom - 3, to_the_left ? "end" : "start"};
        }
    }
    return std::nullopt;
}

}  // namespace entente
