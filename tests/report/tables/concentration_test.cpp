#include "report/tables/concentration.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace entente;

/// A number, or an interval of which at most the upper end is without bound.
bool is_known(const TableCell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return std::isfinite(*number);
    if (const auto* range = std::get_if<Interval>(&cell))
        return std::isfinite(range->low) && range->high >= range->low;
    return true;
}

bool is_interval(const TableCell& cell, double low, double high) {
    const auto* range = std::get_if<Interval>(&cell);
    return range && range->low == doctest::Approx(low) && range->high == doctest::Approx(high);
}

const char* const network_text = R"(
    chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
    nations:
      CHN: {production: {mine: 60}, processing: {magnet: 50}}
      AUS: {production: {mine: {low: 20, high: 40}}}
      DEU: {demand: {magnet: 30}}
    areas: {_OTH: {name: Others, production: {mine: 20}}}
    links:
      - {from: AUS, to: CHN, stage: mine, quantity: 10}
      - {from: CHN, to: DEU, stage: magnet, quantity: 30}
      - {from: JPN, to: DEU, stage: magnet, quantity: null}
)";

}  // namespace

TEST_CASE("what is unknown is named, and stands as bounds or as a question mark, never as zero") {
    const auto network = network_of(network_text);
    const auto view = network.view();
    const auto tables = tabulate(concentration(view), network);
    REQUIRE(tables.size() == 2);
    const auto& mine = tables[0].rows[0];
    CHECK(mine[2] == TableCell{std::string("CHN")});
    CHECK(is_interval(mine[3], 50, 60));
    CHECK(std::holds_alternative<Interval>(mine[5]));
    CHECK(mine[8] == TableCell{100.0});
    CHECK(mine[11] == TableCell{std::string("AUS")});
    const auto& australia = tables[1].rows[1];
    CHECK(is_interval(australia[2], 20, 100.0 / 3));
    CHECK(australia[3] == TableCell{Interval{20, 40}});
    const auto imports = tabulate_suppliers(import_dependence(view), network);
    for (const auto& row : imports.rows) {
        if (row[1] != TableCell{std::string("DEU")}) continue;
        CHECK(row[3] == TableCell{UnknownCell{}});
    }
}

TEST_CASE("where a part has no bound, shares and indices are of what has a figure") {
    const auto network = network_of(R"(
        chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}]}}
        nations:
          CHN: {production: {mine: 60}}
          AUS: {production: {mine: {low: 20, high: 40}}}
          JPN: {production: {mine: null}}
        areas: {_OTH: {name: Others, production: {mine: 20}}}
    )");
    const auto tables = tabulate(concentration(network.view()), network);
    CHECK(tables[0].rows[0][3] == TableCell{75.0});
    CHECK(tables[0].rows[0][5] == TableCell{6250.0});
    for (const auto& row : tables[1].rows) {
        CAPTURE(std::get<std::string>(row[1]));
        const bool has_figure =
            row[1] == TableCell{std::string("CHN")} || row[1] == TableCell{std::string("_OTH")};
        CHECK((row[2] == TableCell{UnknownCell{}}) == !has_figure);
    }
}

TEST_CASE("areas stand last in every table") {
    const auto network = network_of(network_text);
    const auto tables = tabulate(concentration(network.view()), network);
    std::vector<std::string> order;
    for (const auto& row : tables[1].rows) {
        if (row[0] == TableCell{std::string("mine")}) order.push_back(std::get<std::string>(row[1]));
    }
    CHECK(order == std::vector<std::string>{"CHN", "AUS", "_OTH"});
}

TEST_CASE("every row of every table has a cell a column, and its numbers are some") {
    const auto network = network_of(network_text);
    const auto view = network.view();
    auto tables = tabulate(concentration(view), network);
    const auto dependence = import_dependence(view);
    tables.push_back(tabulate(dependence, network));
    tables.push_back(tabulate_suppliers(dependence, network));
    tables.push_back(tabulate_origins(origins(view), origins(view, {Unknown::unbounded}), network));
    for (const auto& table : tables) {
        CAPTURE(table.name);
        CHECK_FALSE(table.rows.empty());
        for (const auto& row : table.rows) {
            CHECK(row.size() == table.columns.size());
            CHECK(std::all_of(row.begin(), row.end(), is_known));
        }
    }
}

TEST_CASE("a network where nothing is made or traded gives empty tables") {
    const auto network = network_of("nations: {DEU: {demand: {magnet: 5}}}");
    const auto view = network.view();
    for (const auto& table : tabulate(concentration(view), network)) CHECK(table.rows.empty());
    CHECK(tabulate(import_dependence(view), network).rows.empty());
    CHECK(tabulate_origins(origins(view), origins(view), network).rows.empty());
}
