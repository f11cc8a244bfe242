#include "report/drawing/frame/legend.hpp"

#include "network_of.hpp"
#include "report/drawing/collisions.hpp"
#include "report/drawing/drawing.hpp"
#include "report/drawing/frame/legend_rows.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

using namespace entente;

namespace {

/// Nations beside and above each other, on a drawing of that size.
Diagram drawing_of(Extent size) {
    Diagram diagram;
    for (const auto at : {Point{0, 0}, Point{size.width, size.height}})
        diagram.nodes.push_back(
            {.id = fmt::format("{}", at.x), .label = "", .amount = 5, .size = {20, 16}, .at = at});
    diagram.links.push_back({.id = "one", .from = 0, .to = 1, .arrow = true, .amount = 5, .width = 3});
    diagram.links.back().curve = {Point{0, 0}, Point{0, 0}, Point{0, 0}, Point{size.width, size.height}};
    return diagram;
}

Scale scale() {
    return {.most_moved = 5, .most_held = 5, .widest = 13, .largest = 92, .smallest = 13, .unit = "t a year"};
}

}  // namespace

TEST_CASE("a legend stands below what is wide and beside what is high, never on it") {
    for (const auto size : {Extent{1200, 400}, Extent{400, 900}, Extent{900, 500}, Extent{60, 60}}) {
        CAPTURE(size.width);
        auto diagram = drawing_of(size);
        add_legend(diagram, scale());
        REQUIRE(diagram.legend);
        const Box drawn{{-10, -8}, {size.width + 10, size.height + 8}};
        CHECK(shared_area(*diagram.legend, drawn) == 0);
        if (size.width > 2 * size.height) CHECK(diagram.legend->high.y < drawn.low.y);
        if (size.height > size.width) CHECK(diagram.legend->low.x > drawn.high.x);
    }
}

TEST_CASE("a legend below is as wide as what it stands below, and its columns share the width") {
    auto diagram = drawing_of({1200, 400});
    add_legend(diagram, scale());
    REQUIRE(diagram.legend);
    CHECK(diagram.legend->low.x <= -10);
    CHECK(diagram.legend->high.x >= 1210);
    const auto in_right_half = [](const auto& text) { return text.at.x > 600; };
    CHECK(std::any_of(diagram.legend_texts.begin(), diagram.legend_texts.end(), in_right_half));
}

TEST_CASE("a legend shows no line as in force where nothing is") {
    auto diagram = drawing_of({400, 400});
    diagram.links.front().arrow = false;
    diagram.links.front().line = Line::under_negotiation;
    bool told = false;
    for (const auto& row : legend_rows(diagram, scale())) {
        told = told || row.words.find("without arrow") != std::string::npos;
        if (row.line) CHECK_MESSAGE(style_of(row.line->line).role != "force", row.words);
    }
    CHECK(told);
}

TEST_CASE("all words and samples of a legend lie in it, and no words on others") {
    for (const auto size : {Extent{1200, 400}, Extent{400, 900}}) {
        auto diagram = drawing_of(size);
        add_legend(diagram, scale());
        const auto& texts = diagram.legend_texts;
        CHECK(texts.size() == legend_rows(diagram, scale()).size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto box = box_around(texts[i].at, texts[i].size);
            CHECK_MESSAGE(joined(box, *diagram.legend) == *diagram.legend, texts[i].text);
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                CHECK(shared_area(box, box_around(texts[j].at, texts[j].size)) < 0.01);
        }
        for (const auto& node : diagram.legend_nodes) CHECK(holds(*diagram.legend, node.at));
    }
}

TEST_CASE("a diagram without figures has no legend") {
    Diagram diagram;
    add_legend(diagram, {});
    CHECK_FALSE(diagram.legend);
}

TEST_CASE("the legend tells of the pale band only where there is one") {
    const auto has_row = [](double width, Line line) {
        auto diagram = drawing_of({300, 200});
        diagram.links[0].width = width;
        diagram.links[0].line = line;
        const auto rows = legend_rows(diagram, scale());
        return std::any_of(rows.begin(), rows.end(),
                           [](const auto& row) { return row.words.starts_with("pale band"); });
    };
    CHECK(has_row(8, Line::under_negotiation));
    CHECK_FALSE(has_row(2, Line::under_negotiation));
    CHECK_FALSE(has_row(8, Line::in_force));
}

TEST_CASE("a legend shows no width that is told of as the thinnest too") {
    auto thin = scale();
    thin.most_moved = 100'000;
    thin.widest = 4.6;
    auto diagram = drawing_of({300, 200});
    diagram.links[0].amount = 100'000;
    std::set<std::string> words;
    for (const auto& row : legend_rows(diagram, thin)) words.insert(row.words);
    CHECK(words.contains("100,000"));
    CHECK(words.contains("up to 20,000"));
    CHECK_FALSE(words.contains("20,000"));
}

TEST_CASE("where all lines carry the same, the legend has one width, and whole numbers have no decimals") {
    auto same = scale();
    fit(same, {1, 1, 1});
    auto diagram = drawing_of({300, 200});
    diagram.links[0].amount = 1;
    std::size_t widths = 0;
    for (const auto& row : legend_rows(diagram, same)) {
        if (row.line && row.words.find_first_not_of("0123456789.,") == std::string::npos) ++widths;
        if (row.line) CHECK_FALSE(row.words.starts_with("up to"));
        CHECK(row.words != "1.0");
    }
    CHECK(widths == 1);
}

TEST_CASE("a legend tells of dots at true places only where a figure has one") {
    const auto has_row = [](const Diagram& diagram) {
        const auto rows = legend_rows(diagram, scale());
        return std::any_of(rows.begin(), rows.end(),
                           [](const auto& row) { return row.words.find("true place") != std::string::npos; });
    };
    auto diagram = drawing_of({300, 200});
    CHECK_FALSE(has_row(diagram));
    diagram.nodes[0].home = Point{5, 5};
    CHECK(has_row(diagram));
}
