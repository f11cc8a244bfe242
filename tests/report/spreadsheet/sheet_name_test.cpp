#include "report/spreadsheet/sheet_name.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a sheet is named as its table where that is allowed") {
    SheetNames names;
    CHECK(names.take("supply") == "supply");
    CHECK(names.take("31 characters, and not one more") == "31 characters, and not one more");
    CHECK(names.take("稀土") == "稀土");
}

TEST_CASE("no two sheets differ in capital letters alone") {
    SheetNames names;
    CHECK(names.take("links") == "links");
    CHECK(names.take("Links") == "Links 2");
    CHECK(names.take("LINKS") == "LINKS 3");
    CHECK(names.take("links 2") == "links 2 2");
}

TEST_CASE("long names are cut, and told apart within the limit") {
    SheetNames names;
    CHECK(names.take("abcdefghijklmnopqrstuvwxyz0123456789") == "abcdefghijklmnopqrstuvwxyz01234");
    CHECK(names.take("abcdefghijklmnopqrstuvwxyz0123499999") == "abcdefghijklmnopqrstuvwxyz012 2");
    // Characters beyond 16 bits count twice.
    CHECK(names.take("𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞") == "𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞");
}

TEST_CASE("what spreadsheets forbid in names is left out") {
    SheetNames names;
    CHECK(names.take("a/b\\c[d]:e*f?") == "a b c d  e f");
    CHECK(names.take("'quoted'") == "quoted");
    CHECK(names.take("") == "sheet");
    CHECK(names.take("???") == "sheet 2");
    CHECK(names.take("History") == "History 2");
    CHECK(names.take("\xFF") == "\uFFFD");
}
