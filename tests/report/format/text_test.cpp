#include "report/format/text.hpp"

#include "base/width.hpp"
#include "report/example.hpp"
#include "report/format/number.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace entente;

namespace {

Report report_of(const Table& table) {
    Report report;
    report.tables = {table};
    return report;
}

}  // namespace

TEST_CASE("a table is aligned, rounded and ends with its notes") {
    CHECK(to_text(example_report()) ==
          "Who supplies magnets\n"
          "nation             quantity, t  top share  buyers  sole\n"
          "CHN                     45,787      69.2%   1,234  yes\n"
          "Côte, \"d'|Ivoire\"            ?          ?       ?  no\n"
          "JPN                  12 to 900      <0.1%       0  no\n"
          "_OTH                 unlimited       0.0%      -5  no\n"
          "\n"
          "note: Capacities are estimated.\n");
}

TEST_CASE("specialist columns are shown only where all are asked for") {
    CHECK(to_text(example_report()).find("score") == std::string::npos);
    CHECK(to_text(example_report(), {.all = true}).find("score") != std::string::npos);
}

TEST_CASE("what does not fit the width goes on below, or is left out, and the reader is told") {
    CHECK(to_text(example_report(), {.width = 44}) ==
          "Who supplies magnets\n"
          "                   quantity,    top\n"
          "nation                     t  share  buyers\n"
          "CHN                   45,787  69.2%   1,234\n"
          "Côte, \"d'|Ivoire\"          ?      ?       ?\n"
          "JPN                12 to 900  <0.1%       0\n"
          "_OTH               unlimited   0.0%      -5\n"
          "(no room for sole; -o FILE or --format csv\n"
          " shows all)\n"
          "\n"
          "note: Capacities are estimated.\n");
}

/// A table of a long text beside a number, in so many rows.
Report long_texts(std::size_t rows) {
    Table table{.name = "why",
                .title = "Why demand is short",
                .columns = {{"why", "", "", CellType::text}, {"unmet", "t", "", CellType::integer}},
                .rows = {}};
    table.rows.assign(rows, {std::string("nothing that is produced can reach it"), std::int64_t{12}});
    return {.command = "",
            .network = "",
            .fingerprint = "",
            .settings = {},
            .tables = {table},
            .witnesses = {},
            .notes = {}};
}

TEST_CASE("long texts are broken into lines where rows are few, and else shortened") {
    CHECK(to_text(long_texts(1), {.width = 32}) ==
          "Why demand is short\n"
          "                          unmet,\n"
          "why                            t\n"
          "nothing that is produced      12\n"
          "can reach it\n");
    const auto many = to_text(long_texts(9), {.width = 32});
    CHECK(many.find("nothing that is produce…      12\n") != std::string::npos);
    CHECK(many.find("(long texts are shortened; -o\n FILE or --format csv shows all)\n") !=
          std::string::npos);
}

TEST_CASE("where all is asked for nothing is cut, but headings take little room") {
    auto report = long_texts(9);
    report.tables[0].columns[1].specialist = true;
    const auto text = to_text(report, {.all = true, .width = 20});
    CHECK(text.find("                                       unmet,\nwhy") != std::string::npos);
    CHECK(text.find("nothing that is produced can reach it      12\n") != std::string::npos);
    CHECK(text.find("shortened") == std::string::npos);
}

TEST_CASE("columns stand below each other where letters are wide or none") {
    auto report = long_texts(3);
    auto& rows = report.tables[0].rows;
    rows[0][0] = std::string("中国");
    rows[1][0] = std::string("e\u0301tat");
    rows[2][0] = std::string("Fiji\u009b31m");  // a control sign beyond ASCII
    CHECK(to_text(report) ==
          "Why demand is short\n"
          "why       unmet, t\n"
          "中国            12\n"
          "e\u0301tat            12\n"
          "Fiji 31m        12\n");
}

TEST_CASE("no line is wider than the terminal, but for what can give no more") {
    for (std::size_t width = 30; width < 90; ++width) {
        for (const auto& report : {example_report(), long_texts(2), long_texts(20)}) {
            std::istringstream lines(to_text(report, {.colour = false, .width = width}));
            for (std::string line; std::getline(lines, line);) {
                CAPTURE(line);
                CHECK(shown_width(line) <= width);
            }
        }
    }
}

TEST_CASE("colour is used only where it is asked for") {
    CHECK(to_text(example_report()).find('\x1b') == std::string::npos);
    CHECK(to_text(example_report(), {.colour = true}).find("\x1b[1m") != std::string::npos);
}

TEST_CASE("a control sign in a name cannot forge a line or a colour") {
    auto report = example_report();
    report.tables[0].rows[0][0] = std::string("CHN\n\x1b[31mred");
    auto text = to_text(report);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("CHN  [31mred") != std::string::npos);
}

TEST_CASE("a table without rows says none, a report without tables is its notes, and nothing is nothing") {
    auto report = example_report();
    report.tables[0].rows.clear();
    CHECK(to_text(report).find("(none)\n") != std::string::npos);
    report.tables.clear();
    CHECK(to_text(report) == "note: Capacities are estimated.\n");
    CHECK(to_text(Report{}).empty());
}

TEST_CASE("what is small is never written as zero") {
    CHECK(rounded(0.004, 2) == "<0.01");
    CHECK(rounded(-0.004, 2) == ">-0.01");
    CHECK(rounded(0, 2) == "0.00");
    CHECK(rounded(-0.0, 0) == "0");
    CHECK(rounded(0.4, 0) == "<1");
}

TEST_CASE("thousands are separated by commas on both sides of zero") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(-1000) == "-1,000");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(rounded(1234567.891, 2) == "1,234,567.89");
    CHECK(rounded(-123.5, 1) == "-123.5");
}

TEST_CASE("a long note is wrapped at the width") {
    Report report;
    report.notes = {"one two three four"};
    CHECK(to_text(report, {.width = 14}) == "note: one two\n  three four\n");
}

TEST_CASE("what a row is about is cut last, and of long texts none is cut far below another") {
    Table table{.name = "t",
                .title = "T",
                .columns = {{"name", "", ""}, {"why", "", ""}, {"next", "", ""}},
                .rows = {}};
    const std::string name = "the name of a thing here", why(60, 'w'), next(90, 'n');
    for (int i = 0; i < 8; ++i) table.rows.push_back({name, why, next});
    const auto wide = to_text(report_of(table), {.width = 128});
    CHECK(wide.find(name) != std::string::npos);
    CHECK(wide.find(std::string(49, 'w') + "…  " + std::string(49, 'n') + "…") != std::string::npos);
    const auto middle = to_text(report_of(table), {.width = 100});
    CHECK(middle.find(name) != std::string::npos);
    const auto narrow = to_text(report_of(table), {.width = 60});
    CHECK(narrow.find("the name of a thing…") != std::string::npos);
}

TEST_CASE("a heading much wider than its column is broken on a terminal, also where there is room") {
    Table table{.name = "t",
                .title = "T",
                .columns = {{"nation", "", ""}, {"wanted_by_all_users_together", "t", "", CellType::number}},
                .rows = {{std::string("CHN"), 5.0}}};
    CHECK(to_text(report_of(table), {.width = 200}).find("wanted by all") == std::string::npos);
    CHECK(to_text(report_of(table)).find("wanted by all users together, t") != std::string::npos);
}
