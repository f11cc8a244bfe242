#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

#include <string>

namespace entente {
namespace {

/// One error at a place of a text, as it is shown.
std::string shown(std::string text, std::uint32_t line, std::uint32_t column) {
    Diagnostics diagnostics;
    const auto index = diagnostics.texts.add("a.yaml", std::move(text));
    return render(diagnostics.error({index, line, column}, "wrong"), diagnostics.texts);
}

}  // namespace

TEST_CASE("an error shows its place, its line and the second place") {
    Diagnostics diagnostics;
    const auto text = diagnostics.texts.add("magnets.yaml", "from: CHN\nto: DEU\nstage: magnet\nfrom: KOR\n");
    auto& error = diagnostics.error({text, 4, 1}, "field 'from' is given twice", "leave one out");
    error.also.push_back({{text, 1, 1}, "first given here"});
    CHECK(render(diagnostics) ==
          "magnets.yaml:4:1: error: field 'from' is given twice\n"
          "  4 | from: KOR\n"
          "    | ^\n"
          "      mend: leave one out\n"
          "magnets.yaml:1:1: note: first given here\n"
          "  1 | from: CHN\n"
          "    | ^\n"
          "1 error, 0 warnings\n");
}

TEST_CASE("the caret stands below the character, not the byte") {
    CHECK(shown("name: Türkiye, x\n", 1, 16) ==
          "a.yaml:1:16: error: wrong\n"
          "  1 | name: Türkiye, x\n"
          "    |                ^\n");
}

TEST_CASE("tabs and control characters are shown as one blank") {
    CHECK(shown("\ta\x1B[31m: b", 1, 2) ==
          "a.yaml:1:2: error: wrong\n"
          "  1 |  a [31m: b\n"
          "    |  ^\n");
    CHECK(shown("a\xC2\x9B"
                "31m b",
                1, 3) ==
          "a.yaml:1:3: error: wrong\n"
          "  1 | a 31m b\n"
          "    |   ^\n");
}

TEST_CASE("a message that quotes control characters does not reach the terminal with them") {
    Diagnostics diagnostics;
    CHECK(render(diagnostics.error({}, "unknown field 'a\x1B[2J'"), diagnostics.texts) ==
          "entente: error: unknown field 'a [2J'\n");
}

TEST_CASE("bytes that are no UTF-8 are shown as such") {
    CHECK(shown("a\xFF\xC3 b\x80", 1, 4) ==
          "a.yaml:1:4: error: wrong\n"
          "  1 | a\uFFFD\uFFFD \uFFFD\n"
          "    |    ^\n");
}

TEST_CASE("a long line is shown around the place") {
    const auto line = std::string(300, 'a') + "B" + std::string(300, 'c');
    CHECK(shown(line, 1, 301) == "a.yaml:1:301: error: wrong\n  1 | …" + std::string(50, 'a') + "B" +
                                     std::string(49, 'c') + "…\n    | " + std::string(51, ' ') + "^\n");
    CHECK(shown(line, 1, 100) == "a.yaml:1:100: error: wrong\n  1 | " + std::string(100, 'a') + "…\n    | " +
                                     std::string(99, ' ') + "^\n");
}

TEST_CASE("a place behind the end of its line keeps its caret") {
    CHECK(shown("to:", 1, 5) ==
          "a.yaml:1:5: error: wrong\n"
          "  1 | to:\n"
          "    |     ^\n");
}

TEST_CASE("the caret stands below what it points at where characters are wide or stand over others") {
    CHECK(shown("name: 中国 x", 1, 10) ==
          "a.yaml:1:10: error: wrong\n"
          "  1 | name: 中国 x\n"
          "    |            ^\n");
    CHECK(shown("e\u0301: x", 1, 5) ==
          "a.yaml:1:5: error: wrong\n"
          "  1 | e\u0301: x\n"
          "    |    ^\n");
}

TEST_CASE("a large line number moves the excerpt, and the caret with it") {
    CHECK(shown(std::string(12344, '\n') + "x: y", 12345, 4) ==
          "a.yaml:12345:4: error: wrong\n"
          "12345 | x: y\n"
          "      |    ^\n");
}

TEST_CASE("an error without a line names its file, without a file the program") {
    Diagnostics diagnostics;
    CHECK(render(diagnostics.error({}, "wrong"), diagnostics.texts) == "entente: error: wrong\n");
    diagnostics.texts.add("a.yaml", "");
    CHECK(render(diagnostics.error({}, "wrong"), diagnostics.texts) == "a.yaml: error: wrong\n");
    CHECK(shown("\n\n", 2, 1) == "a.yaml:2:1: error: wrong\n");
}

TEST_CASE("diagnostics settle in the order of the text, each said once") {
    Diagnostics diagnostics;
    const auto text = diagnostics.texts.add("a.yaml", "one\ntwo\n");
    diagnostics.warning({text, 2, 1}, "late");
    diagnostics.error({text, 1, 1}, "early");
    diagnostics.error({text, 1, 1}, "early");
    CHECK(diagnostics.errors() == 2);
    diagnostics.settle();
    CHECK(diagnostics.errors() == 1);
    CHECK(diagnostics.warnings() == 1);
    REQUIRE(diagnostics.found().size() == 2);
    CHECK(diagnostics.found()[0].text == "early");
    CHECK(diagnostics.found()[1].text == "late");
}

TEST_CASE("settled strictly, a warning is an error") {
    Diagnostics diagnostics;
    diagnostics.warning({}, "odd");
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.settle(true);
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.warnings() == 0);
    CHECK(render(diagnostics) == "entente: error: odd\n1 error, 0 warnings\n");
}

TEST_CASE("beyond the limit, errors are counted and not shown") {
    Diagnostics diagnostics;
    for (int i = 0; i < 3; ++i) diagnostics.error({}, "wrong " + std::to_string(i));
    CHECK(render(diagnostics, 2) ==
          "entente: error: wrong 0\n"
          "entente: error: wrong 1\n"
          "… and 1 more\n"
          "3 errors, 0 warnings\n");
}

TEST_CASE("where nothing is wrong, nothing is said") {
    CHECK(render(Diagnostics{}).empty());
}

}  // namespace entente
