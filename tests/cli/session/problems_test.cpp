#include "cli/session/problems.hpp"

#include <doctest/doctest.h>

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

TEST_CASE("problems that fit, or go to a file, stay as they are") {
    CHECK(fitted_problems(problems, 80) == problems);
    CHECK(fitted_problems(problems, 0) == problems);
    CHECK(fitted_problems("", 40).empty());
}
