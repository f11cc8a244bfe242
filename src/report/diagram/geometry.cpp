#include "report/diagram/geometry.hpp"

#include <cmath>

namespace entente {
namespace {

Point between(Point a, Point b, double t) {
    return a + (b - a) * t;
}

/// What comes before t (de Casteljau).
Curve before(const Curve& c, double t) {
    auto ab = between(c[0], c[1], t), bc = between(c[1], c[2], t), cd = between(c[2], c[3], t);
    auto abc = between(ab, bc, t), bcd = between(bc, cd, t);
    return {c[0], ab, abc, between(abc, bcd, t)};
}

Curve reversed(const Curve& c) {
    return {c[3], c[2], c[1], c[0]};
}

}  // namespace

Point at(const Curve& curve, double t) {
    return before(curve, t)[3];
}

Point heading(const Curve& curve, double t) {
    auto u = 1 - t;
    auto slope = (curve[1] - curve[0]) * (3 * u * u) + (curve[2] - curve[1]) * (6 * u * t) +
                 (curve[3] - curve[2]) * (3 * t * t);
    auto length = std::hypot(slope.x, slope.y);
    return length > 0 ? slope * (1 / length) : Point{1, 0};
}

Curve part(const Curve& curve, double from, double to) {
    auto head = before(curve, to);
    auto left = to > 0 ? from / to : 0;
    return reversed(before(reversed(head), 1 - left));
}

bool crosses(Box box, Point from, Point to) {
    double enters = 0, leaves = 1;
    // Whether something is left of the line between one side and the other, along one direction.
    const auto within = [&](double start, double way, double low, double high) {
        if (way == 0) return low <= start && start <= high;
        const auto first = (low - start) / way, second = (high - start) / way;
        enters = std::max(enters, std::min(first, second));
        leaves = std::min(leaves, std::max(first, second));
        return enters <= leaves;
    };
    return within(from.x, to.x - from.x, box.low.x, box.high.x) &&
           within(from.y, to.y - from.y, box.low.y, box.high.y);
}

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace entente
