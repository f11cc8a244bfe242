#include "report/drawing/sight/globe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double points_a_degree = 4.8;
constexpr double narrowing = 0.819;  // cosine of 35 degrees, where the map is true to scale
constexpr double step = 30;
constexpr double letters = 7.5;

std::string degrees(double value, char plus, char minus) {
    auto whole = std::lround(std::abs(value));
    if (whole == 0 || whole == 180) return fmt::format("{}°", whole);
    return fmt::format("{}°{}", whole, value > 0 ? plus : minus);
}

/// From -180 up to below 180.
double wrapped(double longitude) {
    return longitude - 360 * std::floor((longitude + 180) / 360);
}

}  // namespace

Globe::Globe(const std::vector<Position>& places) {
    if (places.empty()) return;
    std::vector<double> longitudes;
    double low = 90, high = -90;
    for (const auto& place : places) {
        longitudes.push_back(wrapped(to_double(place.longitude)));
        low = std::min(low, to_double(place.latitude));
        high = std::max(high, to_double(place.latitude));
    }
    std::sort(longitudes.begin(), longitudes.end());
    double widest = longitudes.front() + 360 - longitudes.back();
    west_ = wrapped(longitudes.back() + widest / 2);
    for (std::size_t i = 1; i < longitudes.size(); ++i) {
        auto gap = longitudes[i] - longitudes[i - 1];
        if (gap <= widest) continue;
        widest = gap;
        west_ = wrapped(longitudes[i - 1] + gap / 2);
    }
    south_ = std::max(-90.0, low - 12);
    north_ = std::min(90.0, high + 12);
}

Point Globe::at(double latitude, double longitude) const {
    auto east = wrapped(longitude - west_ - 180) + 180;
    return {east * points_a_degree * narrowing, latitude * points_a_degree};
}

Point Globe::at(const Position& place) const {
    return at(to_double(place.latitude), to_double(place.longitude));
}

Box Globe::add_grid(Diagram& diagram) const {
    Box box{{0, south_ * points_a_degree}, {360 * points_a_degree * narrowing, north_ * points_a_degree}};
    auto add = [&](Point from, Point to) { diagram.ground.push_back({{from, to}}); };
    auto write = [&](Point place, std::string words) {
        diagram.texts.push_back(
            {.id = "grid:" + words, .text = words, .height = letters, .role = "muted", .at = place});
    };
    for (double latitude = -60; latitude <= 60; latitude += step) {
        auto y = latitude * points_a_degree;
        if (y <= box.low.y || y >= box.high.y) continue;
        add({box.low.x, y}, {box.high.x, y});
        write({box.low.x - 14, y}, degrees(latitude, 'N', 'S'));
    }
    for (double longitude = -180; longitude < 180; longitude += step) {
        auto x = at(0, longitude).x;
        if (x <= 4 || x >= box.high.x - 4) continue;
        add({x, box.low.y}, {x, box.high.y});
        write({x, box.low.y - 8}, degrees(longitude, 'E', 'W'));
    }
    diagram.ground.push_back(
        {{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}, box.low}, "rule", 1});
    return box;
}

}  // namespace entente
