#include "report/tables/routes.hpp"

#include "network_of.hpp"
#include "report/format/claim.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr auto straits = R"(
    chains: {ree: {unit: t, stages: [{stage: mine}]}}
    currency: EUR
    nations: {CHN: {production: {mine: 9}}, TUR: {production: {mine: 1}}, USA: {demand: {mine: 9}}}
    passages: {malacca: {name: Malacca}}
    agreements: {deal: {parties: [TUR, USA], instrument: treaty, state: stalled}}
    links:
      - {from: CHN, to: MYS, stage: mine, capacity: 4, cost: 1.5, days: 3, via: [malacca]}
      - {from: MYS, to: USA, stage: mine, capacity: null, cost: 2, days: 4}
      - {from: CHN, to: USA, stage: mine, capacity: 7, cost: 9}
      - {from: TUR, to: USA, stage: mine, capacity: 5, cost: 3, requires: deal}
)";

std::vector<Table> tables(const Network& network, const char* from) {
    const auto view = network.view();
    const auto found = route_ends(network, view, {.from = from, .to = "USA"});
    REQUIRE(found.wrong.empty());
    return tabulate(routes(network, view, found.ends), network, view);
}

/// A cell of the named column.
TableCell cell(const Table& table, std::size_t row, std::string_view column) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (table.columns[at].name == column) return table.rows.at(row).at(at);
    }
    FAIL("no column " << std::string(column));
    return UnknownCell{};
}

TableCell text(const char* words) {
    return std::string(words);
}

}  // namespace

TEST_CASE("a route is a row: its markets, cost, time, capacity and passages") {
    const auto network = network_of(straits);
    const auto all = tables(network, "CHN");
    REQUIRE(all.size() == 3);
    const auto& cheapest = all[0];
    CHECK(cheapest.title == "The cheapest routes; there are no others");
    REQUIRE(cheapest.rows.size() == 2);
    CHECK(cell(cheapest, 0, "route") == text("CHN → MYS → USA"));
    CHECK(cell(cheapest, 0, "cost") == TableCell{3.5});
    CHECK(cell(cheapest, 0, "time") == TableCell{7.0});
    CHECK(cell(cheapest, 0, "capacity") == TableCell{Interval{0, 4}});
    CHECK(cell(cheapest, 0, "passes") == text("Malacca"));
    CHECK(cell(cheapest, 1, "time") == TableCell{UnknownCell{}});
    CHECK(cell(cheapest, 1, "capacity") == TableCell{7.0});
    for (const auto& table : all) {
        for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
    }
}

TEST_CASE("other routes and replacements stand in their own tables") {
    const auto network = network_of(straits);
    const auto all = tables(network, "CHN");
    CHECK(cell(all[1], 0, "which") == text("widest"));
    CHECK(cell(all[1], 0, "route") == text("CHN → USA"));
    CHECK(cell(all[2], 0, "without") == text("MYS, mine"));
    CHECK(cell(all[2], 0, "route") == text("CHN → USA"));
    CHECK(cell(all[2], 0, "dearer") == TableCell{5.5});
}

TEST_CASE("where nothing is open, the table says what would have to be") {
    const auto network = network_of(straits);
    const auto all = tables(network, "TUR");
    REQUIRE(all.size() == 1);
    CHECK(all[0].title == "No route is open");
    CHECK(cell(all[0], 0, "open") == text("TUR → USA, mine: needs deal (stalled)"));
    CHECK(cell(all[0], 0, "route") == text("TUR → USA"));
}

TEST_CASE("where nothing could ever lead, the table is empty and says so") {
    const auto network = network_of(straits);
    const auto view = network.view();
    const RouteEnds back{{network["USA"]}, {network["CHN"]}};
    const auto all = tabulate(routes(network, view, back), network, view);
    CHECK(all[0].title == "No route is open, and none that is declared could be");
    CHECK(all[0].rows.empty());
}

TEST_CASE("claims of routes come back from JSON as they were, and hold") {
    const auto network = network_of(straits);
    const auto view = network.view();
    for (const char* from : {"CHN", "TUR"}) {
        const auto found = route_ends(network, view, {.from = from, .to = "USA"});
        const auto answer = routes(network, view, found.ends);
        for (const auto& claim : claims(network, answer, {})) {
            const auto back = claim_of(to_json(claim));
            REQUIRE(back);
            CHECK(*back == claim);
            CHECK(check(*back, network, view).ok);
        }
    }
}
