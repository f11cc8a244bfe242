#include "report/layout/label.hpp"

#include "report/diagram/render.hpp"
#include "report/drawing/content/nation.hpp"
#include "report/layout/curve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using namespace entente;

TEST_CASE("the words of an agreement stay inside the slanted sides of its hexagon, line for line") {
    for (const std::string words : {"one line", "a first line\nshort", "short\nthe longest of lines\nshort",
                                    "a line as long\nas all other ones\nof these three", "四字成語\nabc"}) {
        CAPTURE(words);
        Diagram diagram;
        diagram.nodes.push_back(
            {.id = "a", .label = words, .figure = Figure::agreement, .letters = small_label_height});
        measure(diagram);
        const auto& node = diagram.nodes[0];
        const auto count = static_cast<double>(std::count(words.begin(), words.end(), '\n') + 1);
        const auto line_height = node.label_size.height / count;
        double top = node.label_size.height / 2;
        for (std::size_t from = 0; from < words.size();) {
            const auto to = std::min(words.find('\n', from), words.size());
            const auto line =
                measured({{words.substr(from, to - from), {.height = small_label_height}}}).front();
            // Letters fill about the middle 7 tenths of their line.
            const auto out = std::max(std::abs(top - 0.15 * line_height), std::abs(top - 0.85 * line_height));
            const auto room = node.size.width * (1 - out / node.size.height);
            CHECK(line.width <= room + 2);
            top -= line_height;
            from = to + 1;
        }
    }
}

TEST_CASE("names are broken by how wide they look, not by their bytes, and no line begins with a dash") {
    CHECK(in_lines("Российская Федерация", 24) == "Российская Федерация");
    CHECK(in_lines("Российская Федерация", 13) == "Российская\nФедерация");
    CHECK(in_lines("Congo - Kinshasa", 13) == "Congo -\nKinshasa");
    CHECK(in_lines("Strait of Hormuz - west", 17) == "Strait of\nHormuz - west");
    CHECK(in_lines("", 5).empty());
    CHECK(in_lines("Donaudampfschifffahrt", 5) == "Donau\ndampf\nschif\nffahrt");
    CHECK(in_lines("中华人民共和国", 4) == "中华\n人民\n共和国");
}

TEST_CASE("a straight line crosses a box where it passes through, ends in it, or lies along its side") {
    const Box box{{0, 0}, {10, 4}};
    CHECK(crosses(box, {-5, 2}, {15, 2}));
    CHECK(crosses(box, {-5, -5}, {5, 2}));
    CHECK(crosses(box, {2, 1}, {3, 2}));
    CHECK(crosses(box, {-5, 4}, {15, 4}));
    CHECK(crosses(box, {5, -5}, {5, 9}));
    CHECK_FALSE(crosses(box, {-5, 5}, {15, 5}));
    CHECK_FALSE(crosses(box, {-5, 2}, {-1, 2}));
    CHECK_FALSE(crosses(box, {11, 9}, {20, -20}));
    CHECK_FALSE(crosses(box, {12, 1}, {12, 1}));
}

TEST_CASE("a label beside its figure stands where no line leaves, if it can") {
    Diagram diagram;
    const auto add = [&](const char* id, Point at) {
        diagram.nodes.push_back({.id = id, .label = id, .letters = 7.5, .size = {8, 7}, .at = at});
    };
    add("AAA", {0, 0});
    add("BBB", {300, 0});
    add("CCC", {-300, 0});
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .width = 9});
    measure(diagram);
    label_beside(diagram);
    CHECK(diagram.nodes[0].label_at.x < 0);
    CHECK(diagram.nodes[1].label_at.x > 300);
    diagram.links.push_back({.id = "two", .from = 0, .to = 2, .width = 9});
    label_beside(diagram);
    for (const auto& link : diagram.links)
        CHECK_FALSE(
            crosses(label_box(diagram.nodes[0]), diagram.nodes[link.from].at, diagram.nodes[link.to].at));
}

TEST_CASE("a label stands where no curve leads, and covers no dot at the place of what stands aside") {
    Diagram diagram;
    const auto add = [&](const char* id, Point at) {
        diagram.nodes.push_back({.id = id, .label = id, .letters = 7.5, .size = {8, 7}, .at = at});
    };
    add("AAA", {0, 0});
    add("", {300, 0});
    measure(diagram);
    label_beside(diagram);
    CHECK(diagram.nodes[0].label_at.x > 0);
    diagram.nodes[1].home = diagram.nodes[0].label_at;
    label_beside(diagram);
    CHECK_FALSE(holds(label_box(diagram.nodes[0]), *diagram.nodes[1].home));
    diagram.nodes[1].home = {};
    const auto right = box_around({20, 0}, diagram.nodes[0].label_size);
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .width = 9});
    diagram.links[0].curve = {Point{-4, 0}, Point{-200, 0}, Point{-200, 300},
                              Point{300, 4}};  // to the left first
    label_beside(diagram);
    CHECK(shared_area(label_box(diagram.nodes[0]), right) > 0);
}

TEST_CASE("a label stays on the paper, and one far from its figure has a line to it") {
    Diagram diagram;
    diagram.nodes.push_back({.id = "a", .label = "AAA", .letters = 7.5, .size = {8, 7}, .at = {0, 0}});
    measure(diagram);
    label_beside(diagram, Box{{-100, -100}, {10, 10}});
    CHECK(label_box(diagram.nodes[0]).high.x <= 10);
    lead_to_labels(diagram);
    CHECK(diagram.ground.empty());
    diagram.nodes[0].label_at = {60, 40};
    lead_to_labels(diagram);
    REQUIRE(diagram.ground.size() == 1);
    CHECK(diagram.ground[0].points.front() == diagram.nodes[0].at);
    CHECK(holds(label_box(diagram.nodes[0]), diagram.ground[0].points.back()));
}

TEST_CASE("a wide line leaves its figure beside its own label rather than through it") {
    Diagram diagram;
    for (const auto at : {Point{0, 0}, Point{260, 0}})
        diagram.nodes.push_back({.id = at.x == 0 ? "a" : "b",
                                 .label = "Border post",
                                 .letters = 7.5,
                                 .size = {12, 12},
                                 .at = at});
    measure(diagram);
    diagram.nodes[0].label_at = {40,
                                 8};  // to the right of it, where a line that bends a little upwards leads
    diagram.nodes[1].label_at = {260, 40};
    const auto start_of = [&](double width) {
        diagram.links = {{.id = "one", .from = 0, .to = 1, .arrow = true, .width = width}};
        bend(diagram);
        return distance(diagram.links[0].curve[0], diagram.nodes[0].at);
    };
    CHECK(start_of(9) < 20);
}

TEST_CASE("a figure stands on its label, or hangs from it where the lines come from below, in the same box") {
    Diagram diagram;
    for (const auto at : {Point{0, 0}, Point{0, -200}})
        diagram.nodes.push_back({.id = at.y == 0 ? "a" : "b", .label = "A name", .size = {14, 12}, .at = at});
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .width = 3});
    measure(diagram);
    label_below(diagram);
    const auto whole = [](const DiagramNode& node) { return joined(figure_box(node), label_box(node)); };
    const auto before = diagram.nodes;
    turn_labels(diagram);
    CHECK(diagram.nodes[0].label_at.y > diagram.nodes[0].at.y);
    CHECK(diagram.nodes[1].label_at.y < diagram.nodes[1].at.y);
    CHECK(whole(diagram.nodes[0]).low.y == doctest::Approx(whole(before[0]).low.y));
    CHECK(whole(diagram.nodes[0]).high.y == doctest::Approx(whole(before[0]).high.y));
}
