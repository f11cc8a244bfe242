#pragma once

#include <algorithm>
#include <array>
#include <vector>

namespace entente {

/// A place on the paper, in points of 1/72 inch, x to the right and y upwards.
struct Point {
    double x{};
    double y{};
    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
};

struct Extent {
    double width{};
    double height{};
    friend bool operator==(const Extent&, const Extent&) = default;
};

struct Box {
    Point low;
    Point high;
    [[nodiscard]] Extent size() const { return {high.x - low.x, high.y - low.y}; }
    [[nodiscard]] Point centre() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
    friend bool operator==(const Box&, const Box&) = default;
};

inline Box box_around(Point centre, Extent size) {
    Point half{size.width / 2, size.height / 2};
    return {centre - half, centre + half};
}

inline Box grown(Box box, double by) {
    return {box.low - Point{by, by}, box.high + Point{by, by}};
}

inline Box joined(Box a, Box b) {
    return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
            {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

/// The area two boxes share; 0 where they only touch.
inline double shared_area(Box a, Box b) {
    auto width = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
    auto height = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
    return width > 0 && height > 0 ? width * height : 0;
}

inline bool holds(Box box, Point point) {
    return box.low.x <= point.x && point.x <= box.high.x && box.low.y <= point.y && point.y <= box.high.y;
}

/// Whether any of the straight line between two points lies in a box.
bool crosses(Box box, Point from, Point to);

/// A cubic Bézier curve: start, two handles, end.
using Curve = std::array<Point, 4>;

/// The point at t in 0 to 1.
Point at(const Curve& curve, double t);
/// The direction at t, of length 1; {1, 0} where the curve stands still.
Point heading(const Curve& curve, double t);
/// What lies between two parameters, as a curve of its own.
Curve part(const Curve& curve, double from, double to);
double distance(Point a, Point b);

}  // namespace entente
