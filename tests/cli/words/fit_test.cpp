#include "cli/words/fit.hpp"

#include "base/width.hpp"
#include "cli/command.hpp"
#include "report/format/wrap.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>

using namespace entente;

TEST_CASE("a line is broken at spaces, and words stay whole") {
    CHECK(wrapped("who gets what from whom", 10, 2) == "who gets\n  what\n  from\n  whom\n");
    CHECK(wrapped("who gets what", 0, 2) == "who gets what\n");
    CHECK(wrapped("incomprehensibilities all", 10, 2) == "incomprehensibilities\n  all\n");
    CHECK(wrapped("中国 日本 韩国", 10, 0) == "中国 日本\n韩国\n");
    CHECK(wrapped("", 10, 2) == "\n");
    CHECK(wrapped("b c d", 10, 6, 8) == "b\n      c d\n");  // the first line begins at column 8
}

TEST_CASE("a page of help is filled anew where it is too wide, and else stays") {
    const std::string page =
        "entente x: what is asked here in many words\n"
        "\n"
        "Options:\n"
        "  --one N    the first, which is said in a sentence\n"
        "\n"
        "Examples:\n"
        "  entente x with/a/long/path.yaml --one 1 --two\n";
    CHECK(fitted(page, 0) == page);
    CHECK(fitted(page, 100) == page);
    CHECK(fitted(page, 30) ==
          "entente x: what is asked here\n"
          "in many words\n"
          "\n"
          "Options:\n"
          "  --one N    the first, which\n"
          "             is said in a\n"
          "             sentence\n"
          "\n"
          "Examples:\n"
          "  entente x with/a/long/path.yaml --one 1 --two\n");
}

TEST_CASE("where the right side has little room it goes below") {
    CHECK(fitted("  --a-very-long-option VALUE    what it is for and why\n", 40) ==
          "  --a-very-long-option VALUE\n"
          "        what it is for and why\n");
}

TEST_CASE("every command's help fits a terminal of 80 columns, examples apart") {
    for (const auto& command : commands()) {
        const auto page = fitted(usage(command.form()), 80);
        for (std::string_view rest = page; !rest.empty();) {
            const auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(line.size() + 1);
            const bool is_example = line.find("entente ") != std::string_view::npos;
            CAPTURE(line);
            CHECK((is_example || shown_width(line) <= 80));
        }
    }
}

TEST_CASE("headings and the call of a page stand out, and the letters stay the same") {
    CHECK(with_bold_headings("entente x FILE: what it does: so\n\nOptions:\n  --one: a\ntext: b\n") ==
          "\033[1mentente x FILE\033[0m: what it does: so\n\n\033[1mOptions:\033[0m\n  --one: a\ntext: b\n");
    for (const auto& command : commands()) {
        const auto page = usage(command.form());
        const auto bold = with_bold_headings(page);
        CHECK(bold != page);
        auto plain = std::regex_replace(bold, std::regex("\033\\[[01]m"), "");
        if (!page.ends_with('\n')) plain.pop_back();
        CHECK(plain == page);
    }
}
