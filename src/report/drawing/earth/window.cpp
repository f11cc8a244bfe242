#include "report/drawing/earth/window.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {
namespace {

constexpr double bering = -169, atlantic = -30;  // where the whole earth is cut
constexpr double half = 180;
constexpr double margin = 9, far_margin = 5;    // degrees around the places
constexpr double widest = 2.3, highest = 1.15;  // times the height
constexpr double least_north = 78, most_north = 84, least_south = -56;

/// The longest stretch of longitude without a place: where it begins and ends.
struct Gap {
    double from{}, to{};
};

Gap longest_gap(const std::vector<Degrees>& places) {
    std::vector<double> longitudes;
    for (const auto& place : places) longitudes.push_back(Window{-180}.wrapped(place.east));
    std::sort(longitudes.begin(), longitudes.end());
    Gap longest{longitudes.back(), longitudes.front() + 360};
    for (std::size_t i = 1; i < longitudes.size(); ++i) {
        if (longitudes[i] - longitudes[i - 1] > longest.to - longest.from)
            longest = {longitudes[i - 1], longitudes[i]};
    }
    return longest;
}

double length(const std::vector<MapLine>& ways, const Window& window) {
    double sum = 0;
    for (const auto& way : ways) {
        const auto on_paper = [&](Degrees place) {
            return equal_earth({window.wrapped(place.east), place.north}, window.middle());
        };
        sum += way.weight * distance(on_paper(way.from), on_paper(way.to));
    }
    return sum;
}

/// Grows what is too narrow for a page, or too low, to both sides alike.
void proportion(Window& window) {
    const auto shrunk = std::cos((window.south + window.north) / 2 * std::numbers::pi / 180);
    const auto width = window.span * shrunk, height = window.north - window.south;
    if (width > widest * height) {
        const auto more = (width / widest - height) / 2;
        window.south = std::max(-90.0, window.south - more);
        window.north = std::min(90.0, window.north + more);
    } else if (width < highest * height) {
        const auto span = std::min(360.0, highest * height / shrunk);
        window.west -= (span - window.span) / 2;
        window.span = span;
    }
}

Window whole(const std::vector<MapLine>& ways, double south, double north) {
    Window window{bering, std::clamp(south - far_margin, -90.0, least_south), 360,
                  std::clamp(north + far_margin, least_north, most_north)};
    auto other = window;
    other.west = atlantic;
    return length(ways, other) < 0.9 * length(ways, window) ? other : window;
}

}  // namespace

double Window::wrapped(double longitude) const {
    return longitude - 360 * std::floor((longitude - west) / 360);
}

Window window_of(const std::vector<Degrees>& places, const std::vector<MapLine>& ways) {
    if (places.empty()) return {};
    const auto by_north = [](Degrees a, Degrees b) { return a.north < b.north; };
    const auto [south, north] = std::minmax_element(places.begin(), places.end(), by_north);
    const auto gap = longest_gap(places);
    const auto span = gap.from + 360 - gap.to + 2 * margin;
    if (span > half) return whole(ways, south->north, north->north);
    Window window{gap.to - 360 - margin, std::max(-90.0, south->north - margin), span,
                  std::min(90.0, north->north + margin)};
    proportion(window);
    return window;
}

}  // namespace entente
