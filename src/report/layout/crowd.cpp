#include "report/layout/crowd.hpp"

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double cell_size = 20;      // points; more than what any two lines must keep between their middles
constexpr double stretch_length = 6;  // points between the places where curves are compared
constexpr double least_gap = 2;       // points between edges
constexpr double usual_width = 2;  // points; where so much of two lines lies on one another they count twice
constexpr double least_crossing = 0.5;  // sine of the least angle at which lines cross rather than run along

std::int64_t cell_at(Point point, int right, int up) {
    const auto column = static_cast<std::int64_t>(std::floor(point.x / cell_size)) + right;
    const auto row = static_cast<std::int64_t>(std::floor(point.y / cell_size)) + up;
    return column * (std::int64_t{1} << 32) + row;
}

double length_of(const Curve& curve) {
    return distance(curve[0], curve[1]) + distance(curve[1], curve[2]) + distance(curve[2], curve[3]);
}

}  // namespace

std::size_t parts_of(const Curve& curve, double longest) {
    constexpr double most = 2000;
    return static_cast<std::size_t>(std::clamp(std::ceil(length_of(curve) / longest), 1.0, most));
}

double Crowd::shared(const Stretch& one, const Stretch& other) {
    const auto reach = one.half_width + other.half_width + least_gap;
    const auto off = other.middle - one.middle, way = one.heading, their_way = other.heading;
    const auto longest = reach + stretch_length / 2;
    if (off.x * off.x + off.y * off.y > longest * longest) return 0;
    const auto across = std::abs(off.x * their_way.y - off.y * their_way.x);
    if (across >= reach || std::abs(way.x * their_way.y - way.y * their_way.x) >= least_crossing) return 0;
    const auto covered = std::min(2 * std::min(one.half_width, other.half_width), reach - across);
    return 1 + covered / usual_width;
}

Crowd::Crowd(std::size_t curves) : cells_(curves), counted_(curves) {}

void Crowd::add(std::size_t index, const Curve& curve, double width) {
    const auto parts = parts_of(curve, stretch_length);
    for (std::size_t i = 0; i < parts; ++i) {
        const auto t = (static_cast<double>(i) + 0.5) / static_cast<double>(parts);
        const Stretch stretch{index, at(curve, t), heading(curve, t), width / 2};
        const auto cell = cell_at(stretch.middle, 0, 0);
        stretches_[cell].push_back(stretch);
        cells_[index].push_back(cell);
    }
}

void Crowd::remove(std::size_t index) {
    const auto is_its = [&](const Stretch& stretch) { return stretch.curve == index; };
    for (const auto cell : cells_[index]) std::erase_if(stretches_[cell], is_its);
    cells_[index].clear();
}

double Crowd::beside(const Curve& curve, double width) {
    const auto parts = parts_of(curve, stretch_length);
    double sum = 0;
    for (std::size_t i = 0; i < parts; ++i) {
        const auto t = (static_cast<double>(i) + 0.5) / static_cast<double>(parts);
        const Stretch own{0, at(curve, t), heading(curve, t), width / 2};
        ++asked_;
        for (int near = 0; near < 9; ++near) {
            const auto found = stretches_.find(cell_at(own.middle, near % 3 - 1, near / 3 - 1));
            if (found == stretches_.end()) continue;
            for (const auto& other : found->second) {
                if (counted_[other.curve] == asked_) continue;
                const auto weight = shared(own, other);
                if (weight > 0) counted_[other.curve] = asked_;
                sum += weight;
            }
        }
    }
    return sum * length_of(curve) / static_cast<double>(parts);
}

}  // namespace entente
