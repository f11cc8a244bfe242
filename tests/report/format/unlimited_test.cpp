#include "report/format/csv.hpp"
#include "report/format/json.hpp"
#include "report/format/number.hpp"
#include "report/page/answer.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace entente;

namespace {

constexpr double nobody_knows = std::numeric_limits<double>::quiet_NaN();

Table table() {
    return {"losses",
            "",
            {{"nation", "", ""}, {"loss", "t", "", CellType::number}, {"share", "", "", CellType::percent}},
            {{std::string("AUT"), between(26, unlimited_figure), nobody_knows},
             {std::string("BEL"), between(unlimited_figure, 0), between(0, 12.5)},
             {std::string("CAN"), unlimited_figure, between(nobody_knows, 3)},
             {std::string("DEU"), -unlimited_figure, 0.0},
             {std::string("FRA"), between(-unlimited_figure, -3), UnknownCell{}}}};
}

Report report() {
    Report report;
    report.command = "chokepoints";
    report.tables.push_back(table());
    return report;
}

}  // namespace

TEST_CASE("an amount without bound is said in words, and is no number anywhere") {
    CHECK(to_csv(table()) ==
          "nation,loss_low,loss_high,share_low,share_high\r\n"
          "AUT,26,unlimited,,\r\n"
          "BEL,0,unlimited,0,12.5\r\n"
          "CAN,unlimited,unlimited,,\r\n"
          "DEU,-unlimited,-unlimited,0,0\r\n"
          "FRA,-unlimited,-3,,\r\n");
    CHECK(written(table().rows[0][1], CellType::number, 0) == "26 or more");
    CHECK(written(table().rows[1][1], CellType::number, 3) == "0 or more");
    CHECK(written(table().rows[2][1], CellType::number, 0) == "unlimited");
    CHECK(written(table().rows[3][1], CellType::number, 0) == "-unlimited");
    CHECK(written(table().rows[4][1], CellType::number, 0) == "-3 or less");
    CHECK(written(table().rows[0][2], CellType::percent, 1) == "?");
    CHECK(written(between(12.5, unlimited_figure), CellType::percent, 1) == "12.5% or more");
    CHECK(written(between(-unlimited_figure, unlimited_figure), CellType::number, 0) == "?");
}

TEST_CASE("JSON says unlimited where there is no bound, and null where nobody knows") {
    CHECK(to_json(table().rows[0][1]) == R"({"low":26,"high":"unlimited"})");
    CHECK(to_json(table().rows[2][1]) == R"("unlimited")");
    CHECK(to_json(table().rows[3][1]) == R"("-unlimited")");
    CHECK(to_json(table().rows[0][2]) == "null");
}

TEST_CASE("a page reads back what is without bound") {
    const auto tables = tables_of({"chokepoints", "", "", "", "", to_json(report())});
    REQUIRE(tables.size() == 1);
    for (std::size_t row = 0; row < 5; ++row) CHECK(tables[0].rows[row][1] == table().rows[row][1]);
    CHECK(tables[0].rows[0][2] == TableCell{UnknownCell{}});
}

TEST_CASE("decimals are those that the finite numbers need") {
    CHECK(decimals_of(table(), 1) == 0);
    Table small{"t", "", {{"loss", "t", "", CellType::number}}, {{unlimited_figure}, {0.25}}};
    CHECK(decimals_of(small, 0) == decimals_for(0.25));
}
