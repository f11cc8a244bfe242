#include "exchange/trade/row/decimal_mark.hpp"

#include "exchange/trade/reading.hpp"

#include <string>

using namespace entente;
using namespace entente::test;

namespace {

/// A table of values, each in a row of its own.
std::string table_of(char delimiter, const std::vector<std::string>& values) {
    const std::vector<std::string> importers{"USA", "DEU", "FRA", "JPN"};
    std::string text = fmt::format("exporter{0}importer{0}value\n", delimiter);
    for (std::size_t i = 0; i < values.size(); ++i)
        text += fmt::format("CHN{0}{1}{0}{2}\n", delimiter, importers.at(i), values[i]);
    return text;
}

}  // namespace

TEST_CASE("a figure tells by its marks how decimals are parted, unless one mark stands before three digits") {
    for (const char* text : {"1,5", "0,123", "1.234,5", "1.234.567", "1234,567", "1,2345"})
        CHECK(mark_use(text) == MarkUse::comma);
    for (const char* text : {"1.5", " 0.123 ", "1,234.5", "1,234,567", "1234.567", "1.234e5"})
        CHECK(mark_use(text) == MarkUse::point);
    for (const char* text : {"1,234", "12,345", "123,456"})
        CHECK(mark_use(text) == MarkUse::comma_before_three);
    for (const char* text : {"1.234", "123.456"}) CHECK(mark_use(text) == MarkUse::point_before_three);
    for (const char* text : {"12", "", "..", "NA"}) CHECK_FALSE(mark_use(text).has_value());
}

TEST_CASE("what a mark before three digits means, the other figures of the table tell, wherever they stand") {
    for (const char delimiter : {';', '\t', '|'}) {
        CHECK(told(table_of(delimiter, {"1,234", "12.5"})).flows ==
              Lines{"goods CHN DEU 12500 ?", "goods CHN USA 1234000 ?"});
        CHECK(told(table_of(delimiter, {"1.234", "12,5"})).flows ==
              Lines{"goods CHN DEU 12500 ?", "goods CHN USA 1234000 ?"});
        CHECK(told(table_of(delimiter, {"1,234", "12,5"})).flows ==
              Lines{"goods CHN DEU 12500 ?", "goods CHN USA 1234 ?"});
        CHECK(told(table_of(delimiter, {"1,234,567", "2,345"})).flows ==
              Lines{"goods CHN DEU 2345000 ?", "goods CHN USA 1234567000 ?"});
    }
    // What is counted is counted once, though the table is read twice.
    const auto reading = told(table_of('\t', {"1,234", "12.5", "0"})).reading;
    CHECK(reading.lines == 3);
    CHECK(reading.kept == 2);
}

TEST_CASE("a figure of which nothing tells whether it has thousands or decimals is refused") {
    CHECK(refused_table(table_of('\t', {"1,234", "7"})).find("'1,234' in line 2 may have thousands") !=
          std::string::npos);
    CHECK(refused_table(table_of(';', {"1.234", "1,234"})).find("as '1.234' in line 2 may") !=
          std::string::npos);
    CHECK(
        refused_table(table_of(';', {"1.5", "1,5", "1.234"}))
            .find(
                "'1.234' in line 4 may have thousands or decimals: '1,5' in line 3 has a decimal comma, and "
                "'1.5' in line 2 a decimal point") != std::string::npos);
    CHECK(told(table_of(';', {"1.5", "1,25"})).flows ==
          Lines{"goods CHN DEU 1250 ?", "goods CHN USA 1500 ?"});
}

TEST_CASE("blanks and apostrophes part digits into threes, and only so") {
    for (const std::string mark : {" ", "'", "\xC2\xA0", "\xE2\x80\xAF"}) {
        CHECK(told(table_of(';', {"1" + mark + "234" + mark + "567,5"})).flows ==
              Lines{"goods CHN USA 1234567500 ?"});
        CHECK(told(table_of(',', {"12" + mark + "345"})).flows == Lines{"goods CHN USA 12345000 ?"});
        CHECK(refused_table(table_of(',', {"12" + mark + "34"})).find("is not a number") !=
              std::string::npos);
    }
}
