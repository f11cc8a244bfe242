#include "report/tables/supply.hpp"

#include "network_of.hpp"
#include "report/format/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

TableCell cell(const Table& table, std::size_t row, const std::string& column) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const TableColumn& each) { return each.name == column; });
    REQUIRE(found != table.columns.end());
    REQUIRE(row < table.rows.size());
    return table.rows[row][static_cast<std::size_t>(found - table.columns.begin())];
}

std::vector<std::string> sentences(const Network& network) {
    const auto answer = supply(network.view(), ChainId{0});
    std::vector<std::string> all;
    for (const auto& shortage : shortages(answer)) all.push_back(sentence(shortage, answer));
    return all;
}

constexpr auto shared = R"(
    nations:
      CHN: {production: {magnet: 900}}
      MYS: {production: {magnet: 900}}
      DEU: {demand: {magnet: {cars: 300, wind: 300}}}
      FRA: {demand: {magnet: 400}}
      USA: {demand: {magnet: 5}}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 500, cost: 4}
      - {from: MYS, to: DEU, stage: magnet, capacity: 160, cost: 4}
      - {from: DEU, to: FRA, stage: magnet, capacity: 900, cost: 4}
)";

constexpr auto unknown = R"(
    nations:
      CHN: {production: {magnet: null}}
      MYS: {production: {magnet: 10}}
      DEU: {demand: {magnet: 30}}
      FRA: {demand: {magnet: {low: 10, high: 40}}}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 25, cost: 4}
      - {from: MYS, to: DEU, stage: magnet, capacity: 10, cost: 9}
      - {from: CHN, to: FRA, stage: magnet, capacity: unlimited, cost: 4}
)";

}  // namespace

TEST_SUITE("tables of supply") {
    TEST_CASE("a shortage is one sentence: how much, whose, through what, and how much of what is wanted") {
        CHECK(sentences(network_of(shared)) ==
              std::vector<std::string>{
                  "short 340 t, shared by DEU and FRA: what can reach them through {CHN → DEU, "
                  "MYS → DEU} is 660 t of 1,000",
                  "short 5 t: nothing that is produced can reach USA"});
    }

    TEST_CASE("who is served from the same is named, and of many bounds the largest") {
        CHECK(sentences(network_of(R"(
            rationing: {rule: priority, order: [FRA]}
            nations:
              CHN: {production: {magnet: 900}}
              DEU: {demand: {magnet: 100}}
              FRA: {demand: {magnet: 50}}
            links:
              - {id: a, from: CHN, to: DEU, stage: magnet, capacity: 15, cost: 4}
              - {id: b, from: CHN, to: DEU, stage: magnet, capacity: 14, cost: 4}
              - {id: c, from: CHN, to: DEU, stage: magnet, capacity: 13, cost: 4}
              - {id: d, from: CHN, to: DEU, stage: magnet, capacity: 12, cost: 4}
              - {id: e, from: CHN, to: DEU, stage: magnet, capacity: 11, cost: 4}
              - {from: DEU, to: FRA, stage: magnet, capacity: 70, cost: 4}
        )")) == std::vector<std::string>{
                    "short 85 t, all of it by DEU (beside FRA, served in full from the same): what "
                    "can reach them through {CHN → DEU (a), CHN → DEU (b), CHN → DEU (c) and 2 "
                    "more} is 65 t of 150"});
    }

    TEST_CASE("demands of several stages count at the last, and the sentence says so") {
        CHECK(sentences(network_of(R"(
            chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet, recovery: 50%}]}}
            nations: {CHN: {production: {mine: 20}, capacity: {magnet: 90}, demand: {mine: 20, magnet: 10}}}
        )")) == std::vector<std::string>{
                    "short 10 t, shared by CHN (mine) and CHN (magnet): what can reach them through "
                    "{production of CHN, mine} is 10 t of 20, counted as magnet"});
    }

    TEST_CASE("who misses most stands first, and what hangs on the unknown is a range") {
        const auto network = network_of(unknown);
        const auto low = supply(network.view(), ChainId{0});
        const auto high = supply(network.view({Unknown::unbounded}), ChainId{0});
        const auto demands = tabulate_demands({low, high});
        REQUIRE(demands.rows.size() == 2);
        CHECK(cell(demands, 0, "nation") == TableCell{"DEU"});
        CHECK(cell(demands, 0, "unmet") == TableCell{Interval{0, 20}});
        CHECK(cell(demands, 0, "origin") == TableCell{"MYS 100%"});
        CHECK(cell(demands, 1, "wanted") == TableCell{Interval{10, 40}});
        const auto why = tabulate_shortages({low, high});
        CHECK(cell(why, 0, "why") == TableCell{"short 20 t, all of it by DEU: what can reach it through {MYS "
                                               "→ DEU} is 10 t of 30; nothing of "
                                               "it is missing if unknown sizes have no bound"});
        const auto totals = tabulate_totals({low, high});
        CHECK(cell(totals, 0, "unmet") == TableCell{Interval{0, 30}});
        const auto notes = supply_notes({low, high}, unknown_sizes(network));
        REQUIRE(notes.size() == 3);
        CHECK(notes[2].starts_with("2 sizes are unknown: CHN, magnet (production); FRA, magnet (demand). "));
    }

    TEST_CASE("deliveries say what goes beyond the report, what is full, and what hangs on a tie") {
        const auto network = network_of(R"(
            nations:
              CHN: {production: {magnet: 50}}
              MYS: {production: {magnet: 50}}
              DEU: {demand: {magnet: 30}}
              FRA: {demand: {magnet: 20}}
            links:
              - {from: CHN, to: FRA, stage: magnet, quantity: 15, capacity: 20, cost: 4}
              - {from: CHN, to: DEU, stage: magnet, capacity: 30, cost: 4}
              - {from: MYS, to: DEU, stage: magnet, capacity: 30, cost: 4}
        )");
        const auto answer = supply(network.view(), ChainId{0});
        const auto table = tabulate_deliveries({answer, answer});
        const auto at = static_cast<std::size_t>(
            std::find_if(table.rows.begin(), table.rows.end(),
                         [](const auto& row) { return row[0] == TableCell{"CHN → FRA, magnet"}; }) -
            table.rows.begin());
        CHECK(cell(table, at, "carries") == TableCell{20.0});
        CHECK(cell(table, at, "beyond") == TableCell{5.0});
        CHECK(cell(table, at, "full") == TableCell{true});
        CHECK(cell(table, at, "note") == TableCell{""});
        CHECK(cell(table, 1 - std::min<std::size_t>(at, 1), "note") == TableCell{"hangs on a tie"});
    }

    TEST_CASE("nobody wants anything: a row of zeros, and a note that says so") {
        const auto network = network_of("nations: {CHN: {production: {magnet: 5}}}");
        const auto answer = supply(network.view(), ChainId{0});
        const SupplyEnds ends{answer, answer};
        CHECK(cell(tabulate_totals(ends), 0, "unmet") == TableCell{0.0});
        CHECK(tabulate_demands(ends).rows.empty());
        CHECK(tabulate_shortages(ends).rows.empty());
        CHECK(supply_notes(ends, {}) ==
              std::vector<std::string>{
                  "Nobody wants anything of this chain: it states no demand, so nothing flows."});
    }
}
