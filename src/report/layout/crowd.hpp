#pragma once

#include "report/diagram/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace entente {

/// The curves that lie on a sheet already, found again by where they run.
class Crowd {
public:
    explicit Crowd(std::size_t curves);

    /// Puts the curve of that index on the sheet, and takes it away again.
    void add(std::size_t index, const Curve& curve, double width);
    void remove(std::size_t index);

    /// How far a new curve would run beside others, in points, each other counted by itself, wide ones more.
    ///
    /// Definition  it runs beside another where their edges are nearer than a gap of two points and they cross at less than
    ///             30 degrees; what crosses at more is told apart by the eye. A point of the way counts once, and once more
    ///             for every two points of their widths that lie on one another, the gap among them.
    /// Nothing     an empty sheet: 0.
    /// Time        O(length × curves near it).
    [[nodiscard]] double beside(const Curve& curve, double width);

private:
    struct Stretch {
        std::size_t curve{};
        Point middle;
        Point heading;
        double half_width{};
    };
    using Cell = std::int64_t;

    static double shared(const Stretch& one, const Stretch& other);

    std::unordered_map<Cell, std::vector<Stretch>> stretches_;
    std::vector<std::vector<Cell>> cells_;  ///< of each curve
    std::vector<std::size_t> counted_;      ///< of each curve, the stretch of a question that counted it last
    std::size_t asked_ = 0;
};

/// Into how many equal parts of its parameter a curve is cut so that the mean one is at most so many points long; at most 2000.
std::size_t parts_of(const Curve& curve, double longest);

}  // namespace entente
