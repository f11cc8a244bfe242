#include "cli/session/problems.hpp"

#include "cli/session/problem_ink.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>

using namespace entente;

namespace {

const std::string problems =
    "net.yaml:4:1: error: field 'from' is given twice\n"
    "  4 | from: KOR, and much more that stands in this line of the file\n"
    "    | ^\n"
    "      mend: leave one of them out, or write a link of its own\n"
    "entente: the call is wrong in a way that takes many words\n"
    "  say it in other words, which are many too\n";

}  // namespace

TEST_CASE("problems are broken at the width of a terminal, but for excerpts of files") {
    CHECK(fitted_problems(problems, 40) ==
          "net.yaml:4:1: error: field 'from' is\n"
          "  given twice\n"
          "  4 | from: KOR, and much more that stands in this line of the file\n"
          "    | ^\n"
          "      mend: leave one of them out, or\n"
          "            write a link of its own\n"
          "entente: the call is wrong in a way that\n"
          "  takes many words\n"
          "  say it in other words, which are many\n"
          "  too\n");
}

TEST_CASE("on a terminal in colours places and severities stand out, and the letters stay the same") {
    const auto inked = inked_problems(problems);
    CHECK(inked.starts_with(
        "\033[1mnet.yaml:4:1:\033[0m \033[1;31merror:\033[0m field 'from' is given twice\n"));
    CHECK(inked.find("    | \033[1;32m^\033[0m\n") != std::string::npos);
    CHECK(inked.find("      \033[1mmend:\033[0m leave one") != std::string::npos);
    CHECK(inked.find("\033[1mentente:\033[0m the call is wrong") != std::string::npos);
    CHECK(inked_problems("a.yaml: warning: 3: error: of old\n") ==
          "\033[1ma.yaml:\033[0m \033[1;35mwarning:\033[0m 3: error: of old\n");
    CHECK(inked_problems("b.yaml:1:2: note: see here") ==
          "\033[1mb.yaml:1:2:\033[0m \033[1;36mnote:\033[0m see here");
    for (const auto& text : {problems, std::string("\n\n  mend: x\n 1 error\n^"), std::string()})
        CHECK(std::regex_replace(inked_problems(text), std::regex("\033\\[[0-9;]*m"), "") == text);
}

TEST_CASE("problems that fit, or go to a file, stay as they are") {
    CHECK(fitted_problems(problems, 80) == problems);
    CHECK(fitted_problems(problems, 0) == problems);
    CHECK(fitted_problems("", 40).empty());
}
