#include "report/drawing/backbone.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

TEST_CASE(
    "by hand: a line with nine tenths of what leaves a node of three is surprising, the others are not") {
    auto figures = disparity({{0, 1, 90}, {0, 2, 5}, {0, 3, 5}}, 4);
    CHECK(figures[0] == doctest::Approx(0.01));    // (1 - 0.9)^2; at the other end it is alone and has 1
    CHECK(figures[1] == doctest::Approx(0.9025));  // (1 - 0.05)^2
    CHECK(figures[2] == figures[1]);
}

TEST_CASE("by hand: of the two ends of a line the more surprised decides") {
    auto figures = disparity({{0, 2, 1}, {1, 2, 3}}, 3);
    CHECK(figures[0] == doctest::Approx(0.75));  // a quarter of what enters node 2, one of two
    CHECK(figures[1] == doctest::Approx(0.25));
}

TEST_CASE("by law: every figure lies in 0 to 1, so that the level 1 keeps all lines") {
    std::vector<WeightedLine> lines;
    for (std::size_t i = 0; i < 60; ++i) lines.push_back({i % 7, 7 + i % 5, static_cast<double>(i * i % 11)});
    for (auto figure : disparity(lines, 12)) {
        CHECK(figure >= 0);
        CHECK(figure <= 1);
    }
    CHECK(backbone(lines, 12, lines.size()).size() == lines.size());
}

TEST_CASE("no lines have no figures, a lone line and a line of nothing say nothing") {
    CHECK(disparity({}, 0).empty());
    CHECK(disparity({{0, 1, 5}}, 2) == std::vector<double>{1});
    CHECK(disparity({{0, 1, 0}, {0, 2, 0}}, 3) == std::vector<double>{1, 1});
    CHECK(backbone({}, 3, 10).empty());
}

TEST_CASE("a backbone leaves no node without its largest line, however few may be drawn") {
    std::vector<WeightedLine> lines{{0, 1, 90}, {0, 2, 5}, {0, 3, 4}, {1, 2, 1}};
    CHECK(backbone(lines, 4, 1) == std::vector<std::size_t>{0, 1, 2});
    CHECK(backbone(lines, 4, 4) == std::vector<std::size_t>{0, 1, 2, 3});
}
