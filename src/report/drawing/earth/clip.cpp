#include "report/drawing/earth/clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace entente {
namespace {

/// No step is longer than half the way round.
Course unwrapped(const Course& course) {
    Course result;
    for (const auto& place : course) {
        auto east = place.east;
        if (!result.empty()) east -= 360 * std::round((east - result.back().east) / 360);
        result.push_back({east, place.north});
    }
    return result;
}

/// An outline on the plane; around a pole it is closed along that.
Course area_on_plane(const Course& outline) {
    auto closed = outline;
    closed.push_back(outline.front());
    auto result = unwrapped(closed);
    if (std::abs(result.back().east - result.front().east) < 180) {
        result.pop_back();
        return result;
    }
    double sum = 0;
    for (const auto& place : outline) sum += place.north;
    const auto pole = sum < 0 ? -90.0 : 90.0;
    const auto first = result.front().east, last = result.back().east;
    result.push_back({last, pole});
    result.push_back({first, pole});
    return result;
}

Course shifted(Course course, double by) {
    for (auto& place : course) place.east += by;
    return course;
}

/// One edge of a window: how far inside it a place is.
struct Rim {
    double east, north, offset;
    [[nodiscard]] double inside(Degrees place) const {
        return east * place.east + north * place.north + offset;
    }
};

std::array<Rim, 4> rims(const Window& window) {
    return {{{1, 0, -window.west}, {-1, 0, window.east()}, {0, 1, -window.south}, {0, -1, window.north}}};
}

Degrees crossing(Degrees a, Degrees b, double inside_a, double inside_b) {
    const auto t = inside_a / (inside_a - inside_b);
    return {a.east + t * (b.east - a.east), a.north + t * (b.north - a.north)};
}

Course cut(const Course& outline, const Rim& rim) {
    Course result;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto from = outline[i], to = outline[(i + 1) % outline.size()];
        const auto before = rim.inside(from), after = rim.inside(to);
        if (before >= 0) result.push_back(from);
        if ((before < 0) != (after < 0)) result.push_back(crossing(from, to, before, after));
    }
    return result;
}

/// Of square degrees; 0 of what only touches a rim.
double area(const Course& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto a = outline[i], b = outline[(i + 1) % outline.size()];
        twice += a.east * b.north - b.east * a.north;
    }
    return std::abs(twice) / 2;
}

/// The part of a segment inside a window.
std::optional<std::array<Degrees, 2>> cut(Degrees from, Degrees to, const Window& window) {
    for (const auto& rim : rims(window)) {
        const auto before = rim.inside(from), after = rim.inside(to);
        if (before < 0 && after < 0) return std::nullopt;
        if (before < 0)
            from = crossing(from, to, before, after);
        else if (after < 0)
            to = crossing(from, to, before, after);
    }
    return std::array{from, to};
}

/// Calls with every copy of a course, whole turns apart, that may show in a window.
template <class Act>
void for_copies(const Course& course, const Window& window, Act act) {
    const auto by_east = [](Degrees a, Degrees b) { return a.east < b.east; };
    const auto [low, high] = std::minmax_element(course.begin(), course.end(), by_east);
    const auto first = std::ceil((window.west - high->east) / 360),
               last = std::floor((window.east() - low->east) / 360);
    for (auto turn = first; turn <= last; ++turn) act(shifted(course, 360 * turn));
}

}  // namespace

std::vector<Course> clipped_area(const Course& outline, const Window& window) {
    std::vector<Course> parts;
    if (outline.size() < 3) return parts;
    for_copies(area_on_plane(outline), window, [&](Course part) {
        for (const auto& rim : rims(window)) part = cut(part, rim);
        if (area(part) > 0) parts.push_back(std::move(part));
    });
    return parts;
}

std::vector<Course> clipped_line(const Course& line, const Window& window) {
    std::vector<Course> parts;
    if (line.size() < 2) return parts;
    for_copies(unwrapped(line), window, [&](const Course& copy) {
        Course part;
        const auto end = [&] {
            if (part.size() > 1) parts.push_back(std::move(part));
            part.clear();
        };
        for (std::size_t i = 1; i < copy.size(); ++i) {
            const auto seen = cut(copy[i - 1], copy[i], window);
            if (!seen) {
                end();
                continue;
            }
            if (part.empty() || !(part.back() == seen->front())) {
                end();
                part.push_back(seen->front());
            }
            if (!(seen->back() == part.back())) part.push_back(seen->back());
        }
        end();
    });
    return parts;
}

Course smoothed(const Course& course, double step, bool is_outline) {
    auto whole = course;
    if (is_outline && !course.empty()) whole.push_back(course.front());
    Course result;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0) {
            const auto from = whole[i - 1], to = whole[i];
            const auto far = std::max(std::abs(to.east - from.east), std::abs(to.north - from.north));
            const auto pieces = static_cast<int>(std::ceil(far / step));
            for (int piece = 1; piece < pieces; ++piece) {
                const auto t = static_cast<double>(piece) / pieces;
                result.push_back(
                    {from.east + t * (to.east - from.east), from.north + t * (to.north - from.north)});
            }
        }
        result.push_back(whole[i]);
    }
    return result;
}

}  // namespace entente
