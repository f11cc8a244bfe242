#include "report/drawing/earth/land.hpp"

#include "report/drawing/earth/clip.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

using namespace entente;

namespace {

std::vector<Course> places_of(const Courses& courses) {
    std::vector<Course> result;
    std::size_t next = 0;
    for (const auto length : courses.lengths) {
        result.emplace_back();
        for (std::size_t i = 0; i < length; ++i, next += 2)
            result.back().push_back({courses.places[next] / 100.0, courses.places[next + 1] / 100.0});
    }
    REQUIRE(next == courses.places.size());
    return result;
}

/// Of the whole surface of the earth.
double share_of_earth(const std::vector<Course>& areas, double west) {
    const Window whole{west, -90, 360, 90};
    double sum = 0;
    for (const auto& outline : areas) {
        for (const auto& part : clipped_area(outline, whole)) {
            const auto smooth = smoothed(part, 1, true);
            double twice = 0;
            for (std::size_t i = 1; i < smooth.size(); ++i) {
                const auto a = equal_earth(smooth[i - 1], whole.middle()),
                           b = equal_earth(smooth[i], whole.middle());
                twice += a.x * b.y - b.x * a.y;
            }
            sum += std::abs(twice) / 2;
        }
    }
    return sum / (4 * std::numbers::pi);
}

}  // namespace

TEST_CASE("land is as large as it is on earth, three tenths of it, wherever a map is cut") {
    const auto known = land();
    if (!known) return;  // built without Node
    const auto areas = places_of(known->land), waters = places_of(known->waters);
    for (const double west : {-180.0, -169.0, -30.0}) {
        CAPTURE(west);
        const auto share = share_of_earth(areas, west) - share_of_earth(waters, west);
        CHECK(share > 0.28);
        CHECK(share < 0.30);
    }
    CHECK(share_of_earth(waters, -180) ==
          doctest::Approx(0.371 / 510.1).epsilon(0.15));  // the Caspian Sea, in million km²
}

TEST_CASE("land and borders are of places on earth, in steps that make outlines") {
    const auto known = land();
    if (!known) return;  // built without Node
    for (const auto& outline : places_of(known->land)) CHECK(outline.size() >= 3);
    for (const auto* courses : {&known->land, &known->waters, &known->borders}) {
        CHECK_FALSE(courses->lengths.empty());
        for (const auto& course : places_of(*courses)) {
            for (const auto place : course) {
                REQUIRE(std::abs(place.east) <= 180);
                REQUIRE(std::abs(place.north) <= 90);
            }
        }
    }
}
