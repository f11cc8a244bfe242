#include "base/csv.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

using Lines = std::vector<std::vector<std::string>>;

/// Header and rows as plain texts, or the errors.
struct Outcome {
    Lines lines;
    std::string errors;
};

Outcome read(std::string text) {
    Diagnostics diagnostics;
    const auto index = diagnostics.texts.add("t.csv", std::move(text));
    const auto table = read_csv(index, diagnostics);
    if (!table) return {{}, render(diagnostics)};
    const auto plain = [](const auto& cells) {
        std::vector<std::string> texts;
        for (const auto& cell : cells) texts.push_back(*cell);
        return texts;
    };
    Outcome outcome{{plain(table->header)}, {}};
    for (const auto& row : table->rows) outcome.lines.push_back(plain(row));
    return outcome;
}

}  // namespace

TEST_CASE("a table is a header and rows of as many cells") {
    CHECK(read("from,to\nCHN,DEU\nMYS,USA\n").lines == Lines{{"from", "to"}, {"CHN", "DEU"}, {"MYS", "USA"}});
    CHECK(read("from,to\nCHN,DEU").lines == Lines{{"from", "to"}, {"CHN", "DEU"}});
    CHECK(read("from\n").lines == Lines{{"from"}});
    CHECK(read("from,to\n,\n").lines == Lines{{"from", "to"}, {"", ""}});
}

TEST_CASE("lines may end as on Windows, be blank, and follow a byte order mark") {
    CHECK(read("\xEF\xBB\xBF"
               "from,to\r\n\r\nCHN,DEU\r\n")
              .lines == Lines{{"from", "to"}, {"CHN", "DEU"}});
    CHECK(read("\n\nfrom\n\nCHN\n").lines == Lines{{"from"}, {"CHN"}});
}

TEST_CASE("a cell in quotes may hold commas, quotes and line ends") {
    CHECK(read("name,x\n\"a, \"\"b\"\"\nc\",1\n").lines == Lines{{"name", "x"}, {"a, \"b\"\nc", "1"}});
    CHECK(read("name,x\n\"\",\"\"\n").lines == Lines{{"name", "x"}, {"", ""}});
}

TEST_CASE("every cell knows its place") {
    Diagnostics diagnostics;
    const auto text = diagnostics.texts.add("t.csv", "näme,x\n\"a\nb\",1\nc,2\n");
    const auto table = read_csv(text, diagnostics);
    REQUIRE(table);
    CHECK(table->header[1].place == Place{text, 1, 6});
    CHECK(table->rows[0][0].place == Place{text, 2, 1});
    CHECK(table->rows[0][1].place == Place{text, 3, 4});
    CHECK(table->rows[1][1].place == Place{text, 4, 3});
}

TEST_CASE("an empty table is refused") {
    CHECK(read("").errors ==
          "t.csv:1:1: error: the table is empty\n"
          "      mend: begin with a line that names the columns\n"
          "1 error, 0 warnings\n");
    CHECK_FALSE(read("\n\r\n").errors.empty());
}

TEST_CASE("a row with more or fewer cells than the header is refused, each with its place") {
    CHECK(read("a,b\n1\n1,2\n1,2,3\n").errors ==
          "t.csv:2:1: error: this row has 1 cells, the header 2\n"
          "  2 | 1\n"
          "    | ^\n"
          "      mend: put a cell that holds a comma in quotes\n"
          "t.csv:4:1: error: this row has 3 cells, the header 2\n"
          "  4 | 1,2,3\n"
          "    | ^\n"
          "      mend: put a cell that holds a comma in quotes\n"
          "2 errors, 0 warnings\n");
}

TEST_CASE("a column named twice, or not at all, is refused") {
    CHECK(read("a,b,a\n").errors ==
          "t.csv:1:5: error: column 'a' is given twice\n"
          "  1 | a,b,a\n"
          "    |     ^\n"
          "t.csv:1:1: note: first given here\n"
          "  1 | a,b,a\n"
          "    | ^\n"
          "1 error, 0 warnings\n");
    CHECK(read("a,,b\n").errors.starts_with("t.csv:1:3: error: a column has no name\n"));
}

TEST_CASE("a quote that is not closed is refused where it opens") {
    CHECK(read("a,b\n1,\"2\n3,4\n").errors.starts_with("t.csv:2:3: error: this quote is never closed\n"));
}

TEST_CASE("a cell is put in quotes only where it must be") {
    CHECK(csv_cell("plain text") == "plain text");
    CHECK(csv_cell("") == "");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_cell("a\nb") == "\"a\nb\"");
}

TEST_CASE("cells that are written read back as the same") {
    for (const std::string& cell :
         {std::string("a,b"), std::string("\"\""), std::string("\r"), std::string(" x "),
          std::string("\xEF\xBB\xBF"
                      "x"),
          std::string("\0", 1)}) {
        CAPTURE(cell);
        CHECK(read(csv_cell(cell) + ",y\n").lines == Lines{{cell, "y"}});
    }
}

}  // namespace entente
