#include "report/drawing/earth/clip.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace entente;

namespace {

double area(const Course& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto a = outline[i], b = outline[(i + 1) % outline.size()];
        twice += a.east * b.north - b.east * a.north;
    }
    return std::abs(twice) / 2;
}

double area(const std::vector<Course>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, const Course& part) { return sum + area(part); });
}

bool is_inside(const std::vector<Course>& parts, const Window& window) {
    for (const auto& part : parts) {
        for (const auto place : part) {
            if (place.east < window.west - 1e-9 || place.east > window.east() + 1e-9) return false;
            if (place.north < window.south - 1e-9 || place.north > window.north + 1e-9) return false;
        }
    }
    return true;
}

const Course square{{10, 10}, {30, 10}, {30, 30}, {10, 30}};
const Window earth{-180, -90, 360, 90};

}  // namespace

TEST_CASE("an area in the window is whole, one outside is nothing, one at its edge a part") {
    CHECK(area(clipped_area(square, earth)) == doctest::Approx(400));
    CHECK(clipped_area(square, Window{40, 0, 50, 50}).empty());
    CHECK(clipped_area(square, Window{30, 0, 50, 50}).empty());
    CHECK(area(clipped_area(square, Window{20, 20, 50, 50})) == doctest::Approx(100));
}

TEST_CASE("an area across 180 degrees is in two parts where the map is cut there, and in one elsewhere") {
    const Course chukotka{{170, 60}, {-170, 60}, {-170, 70}, {170, 70}};
    CHECK(clipped_area(chukotka, earth).size() == 2);
    CHECK(area(clipped_area(chukotka, earth)) == doctest::Approx(200));
    CHECK(clipped_area(chukotka, Window{-30, -90, 360, 90}).size() == 1);
    CHECK(area(clipped_area(chukotka, Window{-30, -90, 360, 90})) == doctest::Approx(200));
}

TEST_CASE("an area around a pole reaches the pole wherever the map is cut") {
    Course antarctica, arctic;
    for (double east = -180; east < 180; east += 30) {
        antarctica.push_back({east, -70});
        arctic.push_back({-east, 80});
    }
    for (const double west : {-180.0, -169.0, -30.0, 15.0}) {
        CAPTURE(west);
        CHECK(area(clipped_area(antarctica, Window{west, -90, 360, 90})) == doctest::Approx(360 * 20));
        CHECK(area(clipped_area(arctic, Window{west, -90, 360, 90})) == doctest::Approx(360 * 10));
    }
}

TEST_CASE("of an area nothing is lost and nothing is counted twice, wherever the map is cut") {
    const Course bent{{-40, -20}, {60, 0}, {100, 50}, {20, 30}, {-60, 70}};
    for (double west = -180; west < 180; west += 17) {
        CAPTURE(west);
        const Window left{west, -90, 150, 90}, right{west + 150, -90, 210, 90}, whole{west, -90, 360, 90};
        CHECK(is_inside(clipped_area(bent, left), left));
        CHECK(area(clipped_area(bent, left)) + area(clipped_area(bent, right)) ==
              doctest::Approx(area(bent)));
        CHECK(area(clipped_area(bent, whole)) == doctest::Approx(area(bent)));
    }
}

TEST_CASE("a line is cut where it leaves the window, and goes on where it comes back") {
    const Course line{{0, 0}, {10, 0}, {10, 20}, {20, 20}, {20, 0}, {30, 0}};
    const Window low{-5, -5, 60, 10};
    const auto parts = clipped_line(line, low);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == Course{{0, 0}, {10, 0}, {10, 10}});
    CHECK(parts[1] == Course{{20, 10}, {20, 0}, {30, 0}});
    CHECK(clipped_line({{170, 5}, {-170, 5}}, earth).size() == 2);
    CHECK(clipped_line(line, Window{100, 0, 10, 10}).empty());
}

TEST_CASE("what is no area and no line has no parts") {
    CHECK(clipped_area({}, earth).empty());
    CHECK(clipped_area({{1, 1}, {2, 2}}, earth).empty());
    CHECK(clipped_line({}, earth).empty());
    CHECK(clipped_line({{1, 1}}, earth).empty());
}

TEST_CASE("no step of a smoothed course is longer than asked for, and its corners stay") {
    const auto smooth = smoothed(square, 3, true);
    CHECK(smooth.front() == square.front());
    CHECK(smooth.back() == square.front());
    for (std::size_t i = 1; i < smooth.size(); ++i) {
        const auto step = std::max(std::abs(smooth[i].east - smooth[i - 1].east),
                                   std::abs(smooth[i].north - smooth[i - 1].north));
        CHECK(step <= 3 + 1e-9);
    }
    CHECK(smooth.size() == 4 * 7 + 1);
    CHECK(smoothed({}, 3, true).empty());
    CHECK(smoothed({{1, 2}}, 3, false).size() == 1);
}
