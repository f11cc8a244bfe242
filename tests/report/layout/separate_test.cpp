#include "report/layout/separate.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

double overlap(const std::vector<Point>& centres, const std::vector<Extent>& sizes) {
    double area = 0;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = i + 1; j < centres.size(); ++j) {
            area += shared_area(box_around(centres[i], sizes[i]), box_around(centres[j], sizes[j]));
        }
    }
    return area;
}

}  // namespace

TEST_CASE("two boxes that overlap leave each other by the shorter way, half each") {
    auto centres = separated({{0, 0}, {8, 1}}, std::vector<Extent>{{10, 10}, {10, 10}}, 2);
    CHECK(centres[0].x == doctest::Approx(-2));
    CHECK(centres[1].x == doctest::Approx(10));
    CHECK(centres[0].y == 0);
}

TEST_CASE("boxes that are apart stay, and no boxes are no boxes") {
    std::vector<Point> apart{{0, 0}, {30, 0}};
    CHECK(separated(apart, std::vector<Extent>{{10, 10}, {10, 10}}, 5) == apart);
    CHECK(separated({}, {}, 5).empty());
    CHECK(stretched({}, {}, 1.5, 0.2).empty());
}

TEST_CASE("by law: whatever stands where, nothing overlaps in the end") {
    std::vector<Point> same(40);
    std::vector<Extent> sizes;
    for (int i = 0; i < 40; ++i) sizes.push_back({20.0 + i % 7 * 9, 12.0 + i % 3 * 8});
    CHECK(overlap(separated(same, sizes, 3), sizes) == 0);
}

TEST_CASE("a drawing is stretched to the aspect asked for") {
    std::vector<Extent> sizes(3, Extent{10, 10});
    auto centres = stretched({{0, 0}, {1, 5}, {2, 1}}, sizes, 2, 0.1);
    CHECK((centres[2].x - centres[0].x) == doctest::Approx(2 * (centres[1].y - centres[0].y)));
}
