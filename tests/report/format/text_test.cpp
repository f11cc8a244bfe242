#include "report/format/text.hpp"

#include "report/example.hpp"
#include "report/format/number.hpp"

#include <doctest/doctest.h>

using namespace entente;

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

TEST_CASE("what does not fit the width is cut, and the reader is told") {
    auto text = to_text(example_report(), {.width = 40});
    CHECK(text.find("(2 columns are left out and long texts are shortened to fit the terminal; "
                    "-o FILE or --format csv shows all)") != std::string::npos);
    CHECK(text.find("Côte, \"d'|Ivoir…") != std::string::npos);
    CHECK(text.find("sole") == std::string::npos);
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
