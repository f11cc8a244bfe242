#include "report/plot/signed_bars.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <regex>
#include <string>
#include <vector>

using namespace entente;

namespace {

const Palette ground{{"talks", "#0072b2"}, {"suspended", "#d55e00"}, {"text", "#000000"},
                     {"muted", "#555555"}, {"rule", "#dddddd"},      {"background", "#ffffff"}};

struct Box {
    double x, wide;
};

std::vector<Box> boxes_of(const std::string& svg, const std::string& fill) {
    std::vector<Box> boxes;
    const std::regex box("<rect x=\"([0-9.]*)\" y=\"[^\"]*\" width=\"([0-9.]*)\" height=\"16.0\" fill=\"" +
                         fill + "\"");
    for (std::sregex_iterator at(svg.begin(), svg.end(), box), end; at != end; ++at)
        boxes.push_back({std::stod((*at)[1]), std::stod((*at)[2])});
    return boxes;
}

SignedBars gains() {
    return {"Gains",
            "t",
            "gains",
            "loses",
            {{"Fiji", {{"calm", 30, "+30"}, {"storm", -10, "-10"}}}, {"Malta", {{"calm", -5, "-5"}}}},
            {}};
}

}  // namespace

TEST_CASE("bars lie to both sides of one zero, as long as they are large") {
    const auto svg = to_svg(gains(), ground);
    const auto above = boxes_of(svg, "#0072b2"), below = boxes_of(svg, "#d55e00");
    REQUIRE(above.size() == 1);
    REQUIRE(below.size() == 2);
    CHECK(above[0].wide == doctest::Approx(3 * below[0].wide).epsilon(0.01));
    CHECK(below[0].wide == doctest::Approx(2 * below[1].wide).epsilon(0.01));
    for (const auto& box : below) CHECK(box.x + box.wide == doctest::Approx(above[0].x).epsilon(0.001));
}

TEST_CASE("no figure leaves the page, however long and on which side") {
    auto bars = gains();
    bars.groups[0].bars[0].figure = "+30,000,000,000";
    bars.groups[0].bars[1].figure = "-10,000,000,000";
    const auto svg = to_svg(bars, ground);
    const std::regex text(
        "<text x=\"([0-9.]*)\"[^>]*text-anchor=\"(start|end)\"[^>]*>([^<]*0,000,000,000)</text>");
    std::size_t found = 0;
    for (std::sregex_iterator at(svg.begin(), svg.end(), text), end; at != end; ++at, ++found) {
        const auto x = std::stod((*at)[1]), wide = 7.5 * static_cast<double>((*at)[3].length());
        CHECK(((*at)[2] == "end" ? x - wide > 328 : x + wide < 900));  // 328: where the labels end
    }
    CHECK(found == 2);
}

TEST_CASE("no bars, bars of nothing and names with signs are still a plot") {
    CHECK(to_svg({"Nothing", "t", "gains", "loses", {}, {"none"}}, ground).find("none") != std::string::npos);
    const auto svg = to_svg({"Zero", "t", "gains", "loses", {{"A & <b>", {{"", 0, "0"}}}}, {}}, ground);
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.find("A &amp; &lt;b&gt;") != std::string::npos);
}

TEST_CASE("what is without bound goes to the end of its side") {
    constexpr auto endless = std::numeric_limits<double>::infinity();
    auto bars = gains();
    bars.groups.push_back({"Nauru", {{"calm", endless, "+unlimited"}, {"storm", -endless, "-unlimited"}}});
    const auto svg = to_svg(bars, ground);
    CHECK(svg.find("inf") == std::string::npos);
    const auto above = boxes_of(svg, "#0072b2"), below = boxes_of(svg, "#d55e00");
    REQUIRE(above.size() == 2);
    REQUIRE(below.size() == 3);
    CHECK(above[1].wide == above[0].wide);  // 30 is the most
    CHECK(below[2].wide == below[0].wide);  // and -10 the least
    const SignedBars alone{"", "t", "", "", {{"Nauru", {{"", endless, "+unlimited"}}}}, {}};
    CHECK(boxes_of(to_svg(alone, ground), "#0072b2").at(0).wide > 100);
}
