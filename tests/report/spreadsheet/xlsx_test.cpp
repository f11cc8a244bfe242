#include "report/spreadsheet/xlsx.hpp"

#include "report/example.hpp"
#include "report/spreadsheet/unzipped.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <string_view>

using namespace entente;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// A report of one table with one column.
Report column_of(CellType type, std::vector<TableCell> cells) {
    Table table{.name = "one", .title = {}, .columns = {{"it", "", "what it is", type}}, .rows = {}};
    for (auto& cell : cells) table.rows.push_back({std::move(cell)});
    Report report;
    report.tables.push_back(std::move(table));
    return report;
}

std::string first_sheet(const Report& report) {
    return unzipped(to_xlsx(report)).at("xl/worksheets/sheet1.xml");
}

}  // namespace

TEST_CASE("numbers are numbers, unknown is an empty cell, texts are texts") {
    const auto sheet = first_sheet(example_report());
    CHECK(holds(sheet, "<v>45787.25</v>"));
    CHECK(holds(sheet, "<v>0.6925</v>"));  // a share of one
    CHECK(holds(sheet, "<v>1234</v>"));
    CHECK(holds(sheet, R"(t="b")"));
    CHECK(holds(sheet, "unlimited"));
    CHECK(holds(sheet, "quantity low, t"));  // an interval somewhere: two columns
    CHECK(holds(sheet, "quantity high, t"));
    CHECK(holds(sheet, "<t>score</t>"));    // a specialist's column
    CHECK_FALSE(holds(sheet, "r=\"B3\""));  // where nobody knows
    CHECK(holds(sheet, R"(ySplit="1")"));
    CHECK(holds(sheet, R"(<autoFilter ref="A1:G5"/>)"));
}

TEST_CASE("what begins like a formula is a text") {
    const auto sheet = first_sheet(column_of(CellType::text, {std::string("=1+1"), std::string("+1"),
                                                              std::string("-1"), std::string("@SUM(A1)")}));
    CHECK_FALSE(holds(sheet, "<f>"));
    CHECK(count(sheet, R"(t="inlineStr")") == 5);
    CHECK(holds(sheet, "<t>=1+1</t>"));
}

TEST_CASE("whole numbers of more than fifteen digits are texts") {
    const auto sheet = first_sheet(
        column_of(CellType::integer, {std::int64_t{999'999'999'999'999}, std::int64_t{1'000'000'000'000'000},
                                      std::int64_t{-9'223'372'036'854'775'807}}));
    CHECK(holds(sheet, "<v>999999999999999</v>"));
    CHECK(holds(sheet, "<t>1000000000000000</t>"));
    CHECK(holds(sheet, "<t>-9223372036854775807</t>"));
}

TEST_CASE("amounts of more than fifteen digits are texts too, unless they are no whole numbers") {
    const auto sheet = first_sheet(
        column_of(CellType::number, {999'999'999'999'999.0, 9'007'199'254'740'991.0, -1e15, 1e300, 0.1}));
    CHECK(holds(sheet, "<v>999999999999999</v>"));
    CHECK(holds(sheet, "<t>9007199254740991</t>"));
    CHECK(holds(sheet, "<t>-1000000000000000</t>"));
    CHECK(holds(sheet, "<v>0.1</v>"));
}

TEST_CASE("a sheet goes on one page wide unless nobody could read it there") {
    auto report = column_of(CellType::text, {std::string("a")});
    CHECK(holds(first_sheet(report), R"(fitToHeight="0")"));
    report.tables.front().columns.resize(40, {"it", "", "what it is"});
    report.tables.front().rows.front().resize(40, std::string("a"));
    const auto files = unzipped(to_xlsx(report));
    CHECK_FALSE(holds(files.at("xl/worksheets/sheet1.xml"), "fitToHeight"));
    CHECK(holds(files.at("xl/workbook.xml"), "_xlnm.Print_Titles\" localSheetId=\"0\">one!$A:$A,one!$1:$1<"));
}

TEST_CASE("a table of too many rows goes on in further sheets") {
    std::vector<TableCell> cells;
    for (std::int64_t i = 1; i <= 7; ++i) cells.emplace_back(i * 11);
    const auto files = unzipped(to_xlsx(column_of(CellType::integer, cells), {.most_rows = 4}));
    const auto& book = files.at("xl/workbook.xml");
    for (const auto* name : {"one", "one 2", "one 3"})
        CHECK(holds(book, std::string("name=\"") + name + "\""));
    CHECK(holds(files.at("xl/worksheets/sheet1.xml"), "<v>33</v>"));
    CHECK(holds(files.at("xl/worksheets/sheet2.xml"), "<v>44</v>"));
    CHECK(holds(files.at("xl/worksheets/sheet3.xml"), "<v>77</v>"));
    CHECK_FALSE(holds(files.at("xl/worksheets/sheet2.xml"), "<v>77</v>"));
    for (const auto* sheet : {"1", "2", "3"})
        CHECK(holds(files.at(std::string("xl/worksheets/sheet") + sheet + ".xml"), "<t>it</t>"));
}

TEST_CASE("a table without rows is a sheet with headings, and no table still a workbook") {
    const auto empty = unzipped(to_xlsx(column_of(CellType::text, {})));
    CHECK(holds(empty.at("xl/worksheets/sheet1.xml"), "<t>it</t>"));
    const auto none = unzipped(to_xlsx(Report{}));
    for (const auto* name : {"Columns", "Sources", "Settings"})
        CHECK(holds(none.at("xl/workbook.xml"), std::string("name=\"") + name + "\""));
}

TEST_CASE("a table named as one of the workbook's own sheets keeps its name") {
    auto report = column_of(CellType::text, {std::string("x")});
    report.tables.front().name = "settings";
    const auto files = unzipped(to_xlsx(report));
    CHECK(holds(files.at("xl/workbook.xml"), "name=\"settings\""));
    CHECK(holds(files.at("xl/workbook.xml"), "name=\"Settings 2\""));
}

TEST_CASE("the same report gives the same bytes") {
    CHECK(to_xlsx(example_report()) == to_xlsx(example_report()));
    CHECK(holds(unzipped(to_xlsx(example_report())).at("docProps/core.xml"), "2000-01-01T00:00:00Z"));
}

TEST_CASE("where there is no room for it the spreadsheet says so") {
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TMPDIR", "/nowhere/at/all", 1);
    CHECK_THROWS_WITH(to_xlsx(example_report()), doctest::Contains("no folder for temporary files"));
    if (before != nullptr)
        ::setenv("TMPDIR", kept.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
}
