#include "report/tables/centrality.hpp"

#include "network/projection/measure.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace entente;

std::vector<std::string> texts(const Table& table, std::size_t column) {
    std::vector<std::string> found;
    for (const auto& row : table.rows) found.push_back(std::get<std::string>(row[column]));
    return found;
}

Centrality centrality_of(const Projection& projection) {
    return centrality(projection.view, measured(projection.view, Length::hops).view);
}

}  // namespace

TEST_CASE("nodes stand by betweenness, ties by label, areas last") {
    const auto network = network_of(R"(
        areas: {_OTH: {name: Others}}
        links:
          - {from: CHN, to: KOR, stage: magnet, quantity: 60}
          - {from: KOR, to: DEU, stage: magnet, quantity: 40}
          - {from: DEU, to: _OTH, stage: magnet, quantity: 10}
          - {from: _OTH, to: FRA, stage: magnet, quantity: 10}
    )");
    const auto projection = by_nation(network, network.view());
    const auto answer = centrality_of(projection);
    const auto table = tabulate(answer, projection, network, *network.chain("magnets"));
    CHECK(texts(table, 0) == std::vector<std::string>{"DEU", "KOR", "CHN", "FRA", "_OTH"});
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
    CHECK(table.rows[1][3] == TableCell{60.0});
    CHECK(texts(tabulate_links(answer.betweenness, projection), 0) ==
          std::vector<std::string>{"DEU", "KOR", "CHN", "_OTH"});
    SUBCASE("without a chain amounts are left out, since units would mix") {
        const auto bare = tabulate(answer, projection, network, {});
        CHECK(bare.columns.size() + 2 == table.columns.size());
        for (const auto& row : bare.rows) CHECK(row.size() == bare.columns.size());
    }
}

TEST_CASE("what could not be computed is unknown in the table, and a note says why") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: KOR, stage: magnet, quantity: null, cost: 0}
          - {from: KOR, to: CHN, stage: magnet, quantity: 10, cost: 0}
    )");
    const auto projection = by_nation(network, network.view());
    const auto answer = centrality(projection.view, projection.view);
    const auto table = tabulate(answer, projection, network, *network.chain("magnets"));
    CHECK(table.rows[0][5] == TableCell{UnknownCell{}});
    SUBCASE("a sum with a link that reports nothing is unknown") {
        CHECK(texts(table, 0)[1] == "KOR");
        CHECK(table.rows[1][3] == TableCell{UnknownCell{}});
        CHECK(table.rows[1][4] == TableCell{10.0});
    }
    const auto said = notes(answer, {});
    CHECK(said.front() ==
          "There is no betweenness: open links that cost nothing run in a circle, which a route could follow "
          "for ever.");
    const std::string none = "There is no eigenvector centrality, since goods run in no circle.";
    CHECK(std::count(said.begin(), said.end(), none) == 0);
    const auto special = specialist_notes(answer, {});
    CHECK(std::count(special.begin(), special.end(), none) == 1);
}

TEST_CASE("a bloc's betweenness stands in the order of its size") {
    const auto network = network_of(R"(
        blocs: {ASIA: {name: Asia, members: [KOR]}}
        links:
          - {from: CHN, to: KOR, stage: magnet, quantity: 60}
          - {from: KOR, to: DEU, stage: magnet, quantity: 40}
    )");
    const auto projection = by_nation(network, network.view());
    std::vector<BlocBetweenness> blocs;
    for (const auto bloc : network.blocs.ids()) {
        std::vector<NodeId> members;
        for (const auto node : projection.nation.ids()) {
            const auto& of = network.blocs[bloc].members;
            if (std::find(of.begin(), of.end(), projection.nation[node]) != of.end()) members.push_back(node);
        }
        blocs.push_back({bloc, group_betweenness(projection.view, members)});
    }
    const auto table = tabulate(blocs, network);
    CHECK(texts(table, 0).front() == "ASIA");
    CHECK(table.rows.front()[3] == TableCell{0.5});
}

TEST_CASE("currents are tabled by falling figure, areas last, and what they conduct is said") {
    const auto network = network_of(R"(
        areas: {_OTH: {name: Others}}
        links:
          - {from: CHN, to: KOR, stage: magnet, quantity: 60}
          - {from: KOR, to: _OTH, stage: magnet, quantity: 40}
          - {from: _OTH, to: DEU, stage: magnet, quantity: 10}
          - {from: DEU, to: FRA, stage: magnet, quantity: 10}
    )");
    const auto projection = by_nation(network, network.view());
    const CurrentFlowOptions sums{.normalized = false};
    const auto flow = current_flow(projection.view, sums);
    const auto table = tabulate(flow, projection, network);
    CHECK(texts(table, 0) == std::vector<std::string>{"DEU", "KOR", "CHN", "FRA", "_OTH"});
    CHECK(std::get<double>(table.rows[0][1]) == doctest::Approx(3));
    CHECK(texts(tabulate_links(flow, projection), 0) ==
          std::vector<std::string>{"KOR", "_OTH", "CHN", "DEU"});
    CHECK(notes(flow, sums).front() ==
          "Currents flow on open links in either direction, each conducting what it reports by quantity; "
          "figures "
          "are sums over pairs, either order counted once.");
    SUBCASE("where a piece is too large there are no rows, and a note says why") {
        const CurrentFlowOptions small{.largest = 4};
        const auto none = current_flow(projection.view, small);
        CHECK(tabulate(none, projection, network).rows.empty());
        CHECK(notes(none, small).front().find("more than 4 nodes hang together") != std::string::npos);
    }
}
