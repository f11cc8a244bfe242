#include "report/layout/crowd.hpp"

#include "base/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace entente;

namespace {

Curve straight(Point from, Point to) {
    const auto way = to - from;
    return {from, from + way * (1.0 / 3), from + way * (2.0 / 3), to};
}

/// How far a line of that width through (0, 0) and (90, 0) runs beside another.
double beside(const Curve& other, double width = 1, double other_width = 1) {
    Crowd crowd(1);
    crowd.add(0, other, other_width);
    return crowd.beside(straight({0, 0}, {90, 0}), width);
}

}  // namespace

TEST_CASE("on an empty sheet nothing runs beside anything") {
    CHECK(Crowd(0).beside(straight({0, 0}, {90, 0}), 1) == 0);
}

TEST_CASE("lines run beside each other where they are close and hardly cross") {
    CHECK(beside(straight({0, 2}, {90, 2})) > 90);  // 1 point between edges
    CHECK(beside(straight({0, 4}, {90, 4})) == 0);  // 3 points
    CHECK(beside(straight({90, 2}, {0, 2})) > 90);  // the other way round
    CHECK(beside(straight({45, -60}, {45, 60})) == 0);
    CHECK(beside(straight({0, 2}, {45, 2})) ==
          doctest::Approx(beside(straight({0, 2}, {90, 2})) / 2).epsilon(0.1));
    CHECK(beside(straight({0, 9}, {90, 9}), 8, 8) > 90);
}

TEST_CASE("what lies on one another counts more where it is wide") {
    const auto on_it = straight({0, 0}, {90, 0});
    CHECK(beside(on_it, 9, 9) > 2 * beside(on_it, 1, 1));
    CHECK(beside(on_it, 9, 1) == doctest::Approx(beside(on_it, 1, 9)));
}

TEST_CASE("a curve taken away leaves no trace, and one laid twice counts as two") {
    const auto curve = straight({0, 0}, {90, 0});
    Crowd crowd(2);
    crowd.add(0, curve, 1);
    const auto once = crowd.beside(curve, 1);
    crowd.add(1, curve, 1);
    CHECK(crowd.beside(curve, 1) == doctest::Approx(2 * once));
    crowd.remove(0);
    CHECK(crowd.beside(curve, 1) == doctest::Approx(once));
    crowd.remove(1);
    CHECK(crowd.beside(curve, 1) == 0);
}

TEST_CASE("many curves count as the sum of each alone, wherever they lie") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        Random random(seed, 0);
        const auto point = [&] {
            return Point{static_cast<double>(random.below(400)) - 200,
                         static_cast<double>(random.below(400)) - 200};
        };
        const auto width = [&] { return 1 + static_cast<double>(random.below(12)); };
        const Curve asked{point(), point(), point(), point()};
        const auto own_width = width();
        Crowd all(30);
        double sum = 0;
        for (std::size_t i = 0; i < 30; ++i) {
            const Curve curve{point(), point(), point(), point()};
            const auto of_it = width();
            all.add(i, curve, of_it);
            Crowd alone(1);
            alone.add(0, curve, of_it);
            sum += alone.beside(asked, own_width);
        }
        CHECK(all.beside(asked, own_width) == doctest::Approx(sum));
        CHECK(sum > 0);
    }
}
