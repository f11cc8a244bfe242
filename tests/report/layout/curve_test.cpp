#include "report/layout/curve.hpp"

#include "report/layout/label.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

namespace {

/// A large figure with its name in it, and a small one without a name.
Diagram two_figures() {
    Diagram diagram;
    diagram.nodes.push_back({.id = "large", .label = "L", .size = {92, 74}, .at = {0, 0}});
    diagram.nodes.push_back({.id = "small", .label = "", .size = {13, 10}, .at = {120, 60}});
    measure(diagram);
    diagram.nodes[0].inside = true;
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .arrow = true, .width = 9});
    return diagram;
}

/// How far the middle of a curve lies from the straight line between its ends.
double sag(const Curve& curve) {
    return distance(at(curve, 0.5), (curve[0] + curve[3]) * 0.5);
}

}  // namespace

TEST_CASE("a wide line from a large figure with its name inside is hardly bent where nothing is in its way") {
    auto diagram = two_figures();
    bend(diagram);
    CHECK(sag(diagram.links[0].curve) < 0.1 * distance({0, 0}, {120, 60}));
}

TEST_CASE("a line bends to the side where it stays on the paper") {
    Diagram diagram;
    for (const double x : {0.0, 400.0, 200.0})
        diagram.nodes.push_back({.id = "n", .label = "", .size = {20, 20}, .at = {x, 0}});
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .width = 1});
    for (const double sign : {1.0, -1.0}) {
        const Point one{-50, sign * -200}, other{450, sign * 15};
        bend(diagram, Box{{-50, std::min(one.y, other.y)}, {450, std::max(one.y, other.y)}});
        CHECK(at(diagram.links[0].curve, 0.5).y * sign < -13);
    }
}

TEST_CASE("lines from one figure to two that lie behind each other are kept apart") {
    Diagram diagram;
    for (const auto at : {Point{0, 0}, Point{430, 0}, Point{660, -4}})
        diagram.nodes.push_back({.id = "n", .label = "", .size = {14, 12}, .at = at});
    for (const std::size_t from : {1U, 2U})
        diagram.links.push_back({.id = "l", .from = from, .to = 0, .arrow = true, .width = 3});
    bend(diagram);
    const auto &one = diagram.links[0].curve, &other = diagram.links[1].curve;
    for (int i = 0; i <= 50; ++i) {
        const auto point = at(one, i / 50.0);
        if (distance(point, diagram.nodes[0].at) < 40) continue;
        for (int j = 0; j <= 200; ++j) CHECK(distance(point, at(other, j / 200.0)) > 4);
    }
}

TEST_CASE("lines between figures of one group stay in its box, if it has one") {
    for (const bool has_box : {false, true}) {
        Diagram diagram;
        diagram.groups.push_back({"g", "g"});
        if (has_box) diagram.groups[0].box = {{-20, -30}, {420, 12}};
        for (const double x : {0.0, 200.0, 400.0})
            diagram.nodes.push_back({.id = "n", .label = "", .group = 1, .size = {20, 20}, .at = {x, 0}});
        diagram.links.push_back({.id = "one", .from = 0, .to = 2, .width = 1});
        bend(diagram);
        const auto middle = at(diagram.links[0].curve, 0.5).y;
        CHECK(middle * (has_box ? -1 : 1) > 10);
    }
}
