#include "report/plot/axis.hpp"

#include "report/format/number.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

Axis axis_for(double least, double most, double first, double last) {
    if (least == most) {
        if (least == 0) return {0, 1, first, last};
        return {least - std::abs(least) / 2, most + std::abs(least) / 2, first, last};
    }
    const auto room = (most - least) / 12;
    const bool near_zero = least >= 0 && least < (most - least) / 2;
    return {near_zero ? std::min(0.0, least) : least - room, most + room, first, last};
}

double mark_distance(double over) {
    const double rough = over / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= rough) return step * power;
    }
    return 10 * power;
}

int mark_decimals(double step) {
    return std::clamp(-static_cast<int>(std::floor(std::log10(step))), 0, 8);
}

std::vector<AxisMark> marks(const Axis& axis) {
    std::vector<AxisMark> marks;
    const auto step = mark_distance(axis.to - axis.from);
    const auto decimals = mark_decimals(step);
    for (auto k = std::ceil(axis.from / step); k * step <= axis.to; ++k) {
        const auto value = k == 0 ? 0.0 : k * step;
        marks.push_back({value, rounded(value, decimals)});
    }
    return marks;
}

}  // namespace entente
