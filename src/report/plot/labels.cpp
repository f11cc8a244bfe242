#include "report/plot/labels.hpp"

#include "base/width.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr double letter = 6.6, half_line = 7, gap = 11;  // in pixels, for letters of 11

double width_of(const std::string& text) {
    return letter * static_cast<double>(shown_width(text));
}

bool meets_any(const std::vector<LabelBox>& others, const LabelBox& box) {
    return std::any_of(others.begin(), others.end(), [&](const LabelBox& other) { return other.meets(box); });
}

}  // namespace

std::optional<LabelPlaces::Placed> LabelPlaces::place(double x, double y, const std::string& words) {
    const auto wide = width_of(words);
    for (const bool off_all : {true, false}) {
        for (const double dy : {0.0, -14.0, 14.0, -28.0, 28.0}) {
            for (const double from : {x + gap, x - gap - wide, x - wide / 2}) {
                const LabelBox box{from, y + dy - half_line, from + wide, y + dy + half_line};
                if (!is_free(box) || (off_all && meets_any(avoided_, box))) continue;
                taken_.push_back(box);
                const bool to_the_left = from < x - wide;
                return Placed{to_the_left ? box.right : box.left, box.bottom - 3,
                              to_the_left ? "end" : "start"};
            }
        }
    }
    return std::nullopt;
}

bool LabelPlaces::is_free(const LabelBox& box) const {
    const bool inside = box.left > frame_.left && box.right < frame_.right && box.top > frame_.top &&
                        box.bottom < frame_.bottom;
    return inside && !meets_any(taken_, box);
}

}  // namespace entente
