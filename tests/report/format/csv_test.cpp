#include "report/format/csv.hpp"

#include "report/example.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a CSV file has exact numbers, empty unknowns, quoted commas and an interval in two columns") {
    CHECK(to_csv(example_report()) ==
          "nation,quantity_low,quantity_high,top_share,buyers,sole\r\n"
          "CHN,45787.25,45787.25,69.25,1234,yes\r\n"
          "\"Côte, \"\"d'|Ivoire\"\"\",,,,,no\r\n"
          "JPN,12.5,900,0.01,0,no\r\n"
          "_OTH,unlimited,unlimited,0,-5,no\r\n");
}

TEST_CASE("a CSV file of all columns holds the specialist ones") {
    CHECK(to_csv(example_report(), true).find(",score\r\n") != std::string::npos);
}

TEST_CASE("a line break inside a field is quoted") {
    Table table{.name = "t", .title = "", .columns = {{"a", "", ""}}, .rows = {{std::string("x\r\ny")}}};
    CHECK(to_csv(table) == "a\r\n\"x\r\ny\"\r\n");
}

TEST_CASE("a report without tables is an empty CSV, and one without rows is its header") {
    CHECK(to_csv(Report{}).empty());
    Table table{.name = "t", .title = "", .columns = {{"a", "", ""}, {"b", "", ""}}, .rows = {}};
    CHECK(to_csv(table) == "a,b\r\n");
}
