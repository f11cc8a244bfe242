#include "report/plot/bars.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <regex>
#include <string>
#include <vector>

using namespace entente;

namespace {

std::vector<double> widths_of(const std::string& svg, const std::string& fill) {
    std::vector<double> widths;
    const std::regex box("<rect x=\"[^\"]*\" y=\"[^\"]*\" width=\"([0-9.]*)\" height=\"22.0\" fill=\"" +
                         fill + "\"");
    for (std::sregex_iterator at(svg.begin(), svg.end(), box), end; at != end; ++at)
        widths.push_back(std::stod((*at)[1]));
    return widths;
}

const Palette ground{{"cut", "#c8102e"},
                     {"text", "#000000"},
                     {"muted", "#555555"},
                     {"rule", "#dddddd"},
                     {"background", "#ffffff"}};

}  // namespace

TEST_CASE("a bar is as long as its value beside the largest") {
    const auto svg = to_svg(
        {"Losses", "t", "lost", "", {{"1", {}, 20, -1, "20 t"}, {"2", {}, 80, -1, "80 t"}}, {}}, ground);
    const auto widths = widths_of(svg, "#c8102e");
    REQUIRE(widths.size() == 2);
    CHECK(4 * widths[0] == doctest::Approx(widths[1]).epsilon(0.01));
}

TEST_CASE("names are shown as written, whatever they hold") {
    const auto svg =
        to_svg({"<b>", "t", "lost", "", {{"1", {"A & <script>"}, 1, -1, "1"}}, {"\"quoted\""}}, ground);
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("A &amp; &lt;script&gt;") != std::string::npos);
}

TEST_CASE("no bars, and bars of nothing, are still a plot") {
    CHECK(to_svg({"Nothing", "t", "lost", "", {}, {}}, ground).find("Nothing") != std::string::npos);
    const auto svg = to_svg({"Zero", "t", "lost", "", {{"1", {}, 0, -1, "0 t"}}, {}}, ground);
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.find("inf") == std::string::npos);
}

TEST_CASE("counts have no marks between whole numbers, and small amounts have marks that differ") {
    const Bar one{"1", {}, 1, -1, "1"}, tiny{"1", {}, 0.004, -1, "0.004 t"};
    CHECK(to_svg({"Products", "how many", "lost", "", {one}, {}}, ground).find(">0.2<") != std::string::npos);
    const auto counts = to_svg({"Products", "how many", "lost", "", {one}, {}, true}, ground);
    CHECK(counts.find(">0.2<") == std::string::npos);
    CHECK(counts.find(">1</text>") != std::string::npos);
    const auto small = to_svg({"Losses", "t", "lost", "", {tiny}, {}}, ground);
    CHECK(small.find(">0.001<") != std::string::npos);
    CHECK(small.find("&lt;") == std::string::npos);
}

TEST_CASE("a bar without bound goes to the end, and where all do nothing is measured") {
    constexpr auto endless = std::numeric_limits<double>::infinity();
    Bars bars{"Losses", "t", "together", "", {{"one", {}, endless, -1, "unlimited"}}, {}};
    const auto alone = to_svg(bars, ground);
    CHECK(alone.find("inf") == std::string::npos);
    CHECK(alone.find("<line") == std::string::npos);
    bars.bars.push_back({"two", {}, 40, -1, "40 t"});
    const auto beside = to_svg(bars, ground);
    CHECK(beside.find("<line") != std::string::npos);
    CHECK(beside.find("inf") == std::string::npos);
    const auto widths = widths_of(beside, "#c8102e");
    REQUIRE(widths.size() == 2);
    CHECK(widths[0] == widths[1]);
}
