#include "report/tables/failure.hpp"

#include "network_of.hpp"
#include "report/format/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

constexpr auto monopoly = R"(
    blocs: {PAIR: {name: Pair, members: [CHN, KOR]}}
    agreements: {pact: {parties: [JPN, DEU], instrument: treaty, state: stalled}}
    nations:
      CHN: {production: {magnet: 60}}
      JPN: {production: {magnet: null}}
      DEU: {demand: {magnet: 30}}
      USA: {demand: {magnet: null}}
      FRA: {demand: {magnet: 10}}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 25}
      - {from: CHN, to: USA, stage: magnet, capacity: 25}
      - {from: JPN, to: USA, stage: magnet, capacity: 5}
      - {from: JPN, to: DEU, stage: magnet, capacity: 5, requires: pact}
)";

TableCell cell(const Table& table, std::size_t row, const std::string& column) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const TableColumn& each) { return each.name == column; });
    REQUIRE(found != table.columns.end());
    REQUIRE(row < table.rows.size());
    return table.rows[row][static_cast<std::size_t>(found - table.columns.begin())];
}

void check_widths(const Table& table) {
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
}

}  // namespace

TEST_SUITE("tables of failure") {
    TEST_CASE("single points: what, whom, how much, why and what next") {
        const auto network = network_of(monopoly);
        const auto view = network.view();
        const auto tables = tabulate(single_points(network, view), network, view);
        REQUIRE(tables.size() == 3);
        for (const auto& table : tables) check_widths(table);
        const auto& points = tables[0];
        CHECK(points.name == "single_points");
        CHECK(cell(points, 0, "element") == TableCell{"CHN"});
        CHECK(cell(points, 0, "cuts_off") == TableCell{"DEU, magnet"});
        CHECK(cell(points, 0, "share") == TableCell{Interval{0, 75}});
        CHECK(cell(points, 0, "why") == TableCell{"every tonne for DEU, magnet passes CHN, magnet"});
        CHECK(cell(points, 0, "next") == TableCell{"open JPN → DEU, magnet (needs pact: stalled)"});
        CHECK(tables[1].name == "bloc_points");
        CHECK(cell(tables[1], 0, "member") == TableCell{"CHN"});
        CHECK(cell(tables[1], 0, "blocs") == TableCell{"PAIR"});
        CHECK(tables[2].name == "unsupplied");
        CHECK(cell(tables[2], 0, "demand") == TableCell{"FRA, magnet"});
        CHECK(cell(tables[2], 0, "next") == TableCell{"no other way is declared"});
    }

    TEST_CASE(
        "minimum cuts: both assumptions about unknown sizes side by side, an unknown demand stays unknown") {
        const auto network = network_of(monopoly);
        const auto zero = demand_cuts(network, network.view());
        const auto unbounded = demand_cuts(network, network.view({.unknown = Unknown::unbounded}));
        const auto table = tabulate(zero, unbounded, network);
        check_widths(table);
        REQUIRE(table.rows.size() == 3);
        CHECK(cell(table, 0, "demand") == TableCell{"DEU, magnet"});
        CHECK(cell(table, 0, "nations") == TableCell{"1"});
        CHECK(cell(table, 0, "which") == TableCell{"CHN"});
        CHECK(cell(table, 1, "which") == TableCell{"nothing reaches it anyway"});
        CHECK(cell(table, 2, "size") == TableCell{UnknownCell{}});
        CHECK(cell(table, 2, "which") == TableCell{"CHN + JPN"});
        CHECK(cell(table, 2, "at_most") == TableCell{25.0});
        CHECK(cell(table, 2, "at_most_unbounded") == TableCell{30.0});
    }

    TEST_CASE("cut points, bridges and strong ones by the labels of their nodes") {
        const auto network = network_of(monopoly);
        const auto shown = by_nation(network, network.view());
        const auto tables = tabulate(cut_points(shown.view), shown);
        REQUIRE(tables.size() == 2);
        for (const auto& table : tables) check_widths(table);
        CHECK(cell(tables[0], 0, "node") == TableCell{"CHN"});
        CHECK(cell(tables[1], 0, "from") == TableCell{"CHN"});
        CHECK(cell(tables[1], 0, "to") == TableCell{"DEU"});
        CHECK(cell(tables[1], 0, "both_ways") == TableCell{false});
        const auto strong = tabulate(strong_points(shown.view), shown);
        REQUIRE(strong.size() == 2);
        CHECK(strong[0].rows.empty());
    }

    TEST_CASE("an answer about nothing is a table without rows") {
        const auto network = network_of("nations: {CHN: {production: {magnet: 60}}}");
        const auto view = network.view();
        CHECK(tabulate(single_points(network, view), network, view)[0].rows.empty());
        const auto cuts = demand_cuts(network, view);
        CHECK(tabulate(cuts, cuts, network).rows.empty());
    }
}
