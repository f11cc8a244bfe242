#include "report/layout/separate.hpp"

#include <doctest/doctest.h>

#include <random>

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

TEST_CASE("boxes that grow on a sheet part without overlap, stay on it, and those apart stay") {
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<Point> wished;
        std::vector<Extent> sizes;
        for (int i = 0; i < 40; ++i) {
            wished.push_back({static_cast<double>(random() % 90), static_cast<double>(random() % 60)});
            sizes.push_back({10.0 + static_cast<double>(random() % 20), 8});
        }
        wished.push_back({380, 100});
        sizes.push_back({30, 12});
        const Box paper{{-100, -20}, {400, 110}};
        const auto places = inflated(wished, sizes, 1.5, paper);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto box = box_around(places[i], sizes[i]);
            CHECK(joined(box, grown(paper, 0.01)) == grown(paper, 0.01));
            for (std::size_t j = 0; j < i; ++j)
                CHECK(shared_area(box, box_around(places[j], sizes[j])) < 0.01);
        }
        CHECK(places.back() == wished.back());
    }
}

TEST_CASE("boxes that a sheet has no room for still part, no boxes have no places") {
    const std::vector<Extent> sizes(9, {20, 20});
    const auto places = inflated(std::vector<Point>(9, {5, 5}), sizes, 1, {{0, 0}, {30, 30}});
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            CHECK(shared_area(box_around(places[i], sizes[i]), box_around(places[j], sizes[j])) < 0.01);
    }
    CHECK(inflated({}, {}, 1, {{0, 0}, {30, 30}}).empty());
}
