#include "report/plot/heat_map.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <regex>
#include <set>
#include <string>

using namespace entente;

namespace {

const Palette ground{{"talks", "#0072b2"}, {"suspended", "#d55e00"}, {"text", "#000000"},
                     {"muted", "#555555"}, {"panel", "#f5f7f9"},     {"background", "#ffffff"}};

HeatMap pairs(std::size_t count, double value) {
    HeatMap map{"Pairs", "t", "complements", "substitutes", {}, {}, 1, {}};
    for (std::size_t i = 0; i < count; ++i) {
        map.names.push_back("candidate " + std::to_string(i));
        map.values.emplace_back(count, value);
    }
    return map;
}

/// The cell of two names: its fill.
std::string fill_of(const std::string& svg, const std::string& title) {
    std::smatch found;
    const std::regex box("fill=\"(#[0-9a-f]*)\"><title>" + title);
    return std::regex_search(svg, found, box) ? found[1].str() : "";
}

}  // namespace

TEST_CASE("what is as large above as below is as dark in another colour, and nothing is neither") {
    auto map = pairs(4, 0);
    map.values[0][1] = map.values[1][0] = 8;
    map.values[0][2] = map.values[2][0] = -8;
    map.values[1][2] = map.values[2][1] = 4;
    const auto svg = to_svg(map, ground);
    CHECK(fill_of(svg, "candidate 0 and candidate 1: \\+8.0") == "#0072b2");
    CHECK(fill_of(svg, "candidate 2 and candidate 0: -8.0") == "#d55e00");
    CHECK(fill_of(svg, "candidate 0 and candidate 3: 0.0") == "#f5f7f9");
    const std::set<std::string> blue{"#0072b2", "#ffffff",
                                     fill_of(svg, "candidate 1 and candidate 2: \\+4.0")};
    CHECK(blue.size() == 3);
}

TEST_CASE("numbers fit their cells and the page holds all cells, however many and long") {
    for (const std::size_t count : {1U, 5U, 30U}) {
        auto map = pairs(count, -1'234'567.8);
        const auto svg = to_svg(map, ground);
        std::smatch size;
        REQUIRE(std::regex_search(svg, size, std::regex("width=\"([0-9]*)\" height=\"([0-9]*)\"")));
        const std::regex box("<rect x=\"([0-9.]*)\" y=\"([0-9.]*)\" width=\"([0-9.]*)\" height=\"28.0\"");
        std::size_t cells = 0;
        for (std::sregex_iterator at(svg.begin(), svg.end(), box), end; at != end; ++at, ++cells) {
            CHECK(std::stod((*at)[3]) > 6.6 * static_cast<double>(std::string("-1,234,567.8").size()));
            CHECK(std::stod((*at)[1]) + std::stod((*at)[3]) < std::stod(size[1]));
            CHECK(std::stod((*at)[2]) + 28 < std::stod(size[2]));
        }
        CHECK(cells == count * (count - 1));
    }
}

TEST_CASE("a pair without bound is of the darkest colour, and does not make the others pale") {
    auto map = pairs(3, 8);
    map.values[0][1] = map.values[1][0] = -std::numeric_limits<double>::infinity();
    const auto svg = to_svg(map, ground);
    CHECK(svg.find("inf") == std::string::npos);
    CHECK(fill_of(svg, "candidate 0 and candidate 1: -unlimited") == "#d55e00");
    CHECK(fill_of(svg, "candidate 2 and candidate 0: ").size() == 7);
}

TEST_CASE("a map of nothing is still a page") {
    const auto svg = to_svg(pairs(0, 0), ground);
    CHECK(svg.find("Pairs") != std::string::npos);
    CHECK(svg.find("nan") == std::string::npos);
}
