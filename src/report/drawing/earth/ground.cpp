#include "report/drawing/earth/ground.hpp"

#include "report/drawing/earth/clip.hpp"
#include "report/drawing/earth/land.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr double most_width = 1080, most_height = 600;  // points of a map
constexpr double grid = 30, step = 4;                   // degrees
constexpr double border_width = 0.6, grid_width = 0.4;

Course edge(const Window& window) {
    return smoothed({{window.west, window.south},
                     {window.east(), window.south},
                     {window.east(), window.north},
                     {window.west, window.north}},
                    step, true);
}

template <class Act>
void for_each_course(const Courses& courses, Act act) {
    std::size_t next = 0;
    for (const auto length : courses.lengths) {
        Course course;
        for (std::size_t i = 0; i < length; ++i, next += 2)
            course.push_back({courses.places[next] / 100.0, courses.places[next + 1] / 100.0});
        act(course);
    }
}

Box box_of(const std::vector<Point>& points) {
    Box box{points.front(), points.front()};
    for (const auto point : points) box = joined(box, {point, point});
    return box;
}

}  // namespace

Ground::Ground(const Window& window) : window_(window) {
    const auto size = box().size();
    scale_ = std::min(most_width / size.width, most_height / size.height);
}

Point Ground::at(Degrees place) const {
    return equal_earth(place, window_.middle()) * scale_;
}

Point Ground::at(const Position& place) const {
    const auto there = degrees(place);
    return at(Degrees{window_.wrapped(there.east), there.north});
}

Box Ground::box() const {
    std::vector<Point> points;
    for (const auto place : edge(window_)) points.push_back(at(place));
    return box_of(points);
}

void Ground::add_to(Diagram& diagram) const {
    const auto draw = [&](const Course& course, std::string role, double width, bool filled) {
        GroundLine line{{}, std::move(role), width, filled};
        for (const auto place : course) line.points.push_back(at(place));
        diagram.ground.push_back(std::move(line));
    };
    const auto fill = [&](const Course& outline, const char* role) {
        for (const auto& part : clipped_area(outline, window_))
            draw(smoothed(part, step, true), role, 0, true);
    };
    const auto line = [&](const Course& course, const char* role, double width) {
        for (const auto& part : clipped_line(course, window_))
            draw(smoothed(part, step, false), role, width, false);
    };
    draw(edge(window_), "sea", 0, true);
    for (double east = -180; east < 180; east += grid) line({{east, -90}, {east, 90}}, "rule", grid_width);
    for (double north = -60; north <= 60; north += grid)
        line(smoothed({{window_.west, north}, {window_.east(), north}}, step, false), "rule", grid_width);
    if (const auto earth = land()) {
        for_each_course(earth->land, [&](const Course& outline) { fill(outline, "land"); });
        for_each_course(earth->waters, [&](const Course& outline) { fill(outline, "sea"); });
        for_each_course(earth->borders, [&](const Course& border) { line(border, "border", border_width); });
    }
    draw(edge(window_), "rule", 1, false);
}

std::string ground_in_words() {
    if (!land()) return "Without coastlines: this program was built without Node, which they take.";
    return "Coastlines and borders as in Natural Earth, on the Equal Earth projection; they state no "
           "position on whose land "
           "is whose.";
}

Degrees degrees(const Position& place) {
    return {to_double(place.longitude), to_double(place.latitude)};
}

}  // namespace entente
