#include "report/drawing/earth/projection.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace entente;

TEST_CASE("places lie where others' programs put them") {
    // d3-geo 3.1.2: geoEqualEarth().scale(1).translate([0, 0]), with y upwards.
    struct Known {
        Degrees place;
        Point at;
    };
    const Known known[] = {{{0, 0}, {0, 0}},
                           {{180, 0}, {2.7066299836960748, 0}},
                           {{0, 90}, {0, 1.3173627591574133}},
                           {{35, 39}, {0.46933966829554774, 0.7570392676020792}},
                           {{116.4, 39.9}, {1.5522608737957477, 0.7728695341594645}},
                           {{-77, 38.9}, {-1.0331742400264419, 0.7552731777949337}},
                           {{151.2, -33.9}, {2.0866400672259036, -0.6652554426964438}},
                           {{-70, -33.4}, {-0.9685286781763699, -0.6560801863037197}}};
    for (const auto& one : known) {
        CAPTURE(one.place.east);
        CHECK(equal_earth(one.place).x == doctest::Approx(one.at.x).epsilon(1e-6));
        CHECK(equal_earth(one.place).y == doctest::Approx(one.at.y).epsilon(1e-6));
    }
}

TEST_CASE("equal areas on earth are equal on paper, wherever they lie") {
    constexpr double radian = std::numbers::pi / 180, step = 0.01;
    for (double north = -85; north <= 85; north += 10) {
        for (double east = -170; east <= 170; east += 40) {
            CAPTURE(north);
            CAPTURE(east);
            const auto here = equal_earth({east, north}), right = equal_earth({east + step, north}),
                       above = equal_earth({east, north + step});
            const auto side = right - here, up = above - here;
            const auto on_paper = side.x * up.y - side.y * up.x;
            const auto on_earth =
                step * radian * (std::sin((north + step) * radian) - std::sin(north * radian));
            CHECK(on_paper == doctest::Approx(on_earth).epsilon(1e-3));
        }
    }
}

TEST_CASE("parallels are straight, and a map about another meridian is the same one, moved") {
    CHECK(equal_earth({10, 50}).y == equal_earth({-100, 50}).y);
    CHECK(equal_earth({130, 20}, 100) == equal_earth({30, 20}));
    CHECK(equal_earth({50, 20}).x == doctest::Approx(-equal_earth({-50, 20}).x));
}
