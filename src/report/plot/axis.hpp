#pragma once

#include <string>
#include <vector>

namespace entente {

/// One direction of a plot, from a value to a place on the page.
struct Axis {
    double from{}, to{};     ///< values
    double first{}, last{};  ///< places, in pixels

    [[nodiscard]] double place(double value) const {
        return first + (last - first) * (value - from) / (to - from);
    }
};

/// An axis for values from least to most with some room on both sides, from zero on where they are near it.
Axis axis_for(double least, double most, double first, double last);

/// The distance between marks over so much: 1, 2 or 5 times a power of ten, about five of them.
double mark_distance(double over);

/// How many decimals marks so far apart are written with.
int mark_decimals(double step);

struct AxisMark {
    double value;
    std::string text;
};

/// The marks of an axis, at round values.
std::vector<AxisMark> marks(const Axis& axis);

}  // namespace entente
