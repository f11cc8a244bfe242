#include "report/spreadsheet/cell_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("a text stands in a cell as it is") {
    CHECK(cell_text("").empty());
    CHECK(cell_text("=1+1") == "=1+1");
    CHECK(cell_text("中国\nКитай") == "中国\nКитай");
    CHECK(cell_text("<b>&amp;\"") == "<b>&amp;\"");
}

TEST_CASE("what would be read as an escape is escaped") {
    CHECK(cell_text("_x0041_") == "_x005F_x0041_");
    CHECK(cell_text("a_x00e9_b") == "a_x005F_x00e9_b");
    CHECK(cell_text("_x004_ _x00G1_ _x0041") == "_x004_ _x00G1_ _x0041");
}

TEST_CASE("what XML cannot hold is replaced") {
    CHECK(cell_text(std::string("a\0b\x07", 4)) == "a b ");
    CHECK(cell_text("\xC3") == "\uFFFD");
    CHECK(cell_text("\xEF\xBF\xBF!") == "\uFFFD!");  // U+FFFF
}

TEST_CASE("a text of more characters than a cell holds ends in an ellipsis") {
    const std::string most(32'767, 'x');
    CHECK(cell_text(most) == most);
    CHECK(cell_text(most + "y") == std::string(32'766, 'x') + "…");
    std::string wide;  // each counts twice
    for (int i = 0; i < 16'384; ++i) wide += "𝄞";
    CHECK(cell_text(wide) == wide.substr(0, std::size_t{4} * 16'383) + "…");
    const std::string escape = "_x0041_";
    CHECK(cell_text(most.substr(8) + escape) == most.substr(8) + "_x005F_…");
}
