#include "network/projection/projection.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

namespace {

Network world() {
    return network_of(R"(
        chains:
          m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}
          o: {unit: t, quantum: 1 t, stages: [{stage: oil}]}
        nations: {CHN: {production: {mine: 10}, capacity: {metal: 9}}, FRA: {demand: {oil: 1}}}
        links:
          - {from: CHN, to: DEU, stage: mine, quantity: 2, capacity: 3, cost: 7, risk: 50%, value: 4}
          - {id: a, from: CHN, to: DEU, stage: metal, quantity: 5, capacity: 6, cost: 4, risk: 10%, value: 8}
          - {id: b, from: CHN, to: DEU, stage: metal, quantity: 90, capacity: 90, cost: 1, status: blocked}
          - {from: CHN, to: DEU, stage: oil, quantity: 30, capacity: 40, cost: 2}
          - {from: DEU, to: CHN, stage: metal, capacity: 8, cost: 5, status: potential}
    )");
}

}  // namespace

TEST_CASE(
    "by nation, stages merge and parallel links become one with the sum of the open and the least cost") {
    const auto network = world();
    const auto shown = by_nation(network, network.view(), network.chain("m"));
    CHECK(shown.label == Column<NodeId, std::string>{"CHN", "DEU"});
    REQUIRE(shown.view.links().size() == 2);
    const LinkId there{0}, back{1};
    CHECK(shown.links[there].size() == 3);
    CHECK(shown.view.open[there]);
    CHECK(shown.view.cost[there] == Cost{4000});
    CHECK(shown.view.quantity[there] == Quantity{7});
    CHECK(shown.view.capacity[there] == Quantity{9});
    CHECK(shown.view.value[there] == Cost{12000});
    CHECK(shown.view.risk[there].value() == doctest::Approx(0.05));
    CHECK_FALSE(shown.view.open[back]);
    CHECK(shown.links[back] == std::vector{*network.link("DEU → CHN, metal")});
    CHECK(shown.markets[NodeId{0}].size() == 2);
    SUBCASE("over all chains") {
        const auto all = by_nation(network, network.view());
        CHECK(all.label.size() == 3);
        CHECK(all.view.quantity[there] == Quantity{37});
        CHECK(all.view.cost[there] == Cost{2000});
        CHECK_FALSE(all.view.risk[there]);
    }
}

TEST_CASE("a quantity of zero is reported, one of null is not, and a sum of both is known in part alone") {
    const auto network = network_of(R"(
        chains: {m: {unit: t, stages: [{stage: mine}, {stage: metal}]}}
        links:
          - {from: CHN, to: DEU, stage: mine, quantity: 0}
          - {from: CHN, to: FRA, stage: mine, quantity: null}
          - {from: DEU, to: FRA, stage: mine, quantity: 5}
          - {from: DEU, to: FRA, stage: metal, quantity: null}
          - {from: FRA, to: DEU, stage: mine, quantity: {low: 0, high: 4}}
          - {from: FRA, to: CHN, stage: mine, capacity: 4}
    )");
    const auto shown = by_nation(network, network.view());
    // CHN → DEU, CHN → FRA, DEU → FRA, FRA → CHN, FRA → DEU
    CHECK(shown.view.unreported == Column<LinkId, std::uint8_t>{0, 1, 1, 1, 1});
    const auto markets = by_market(network, network.view()).view.unreported;
    CHECK(markets.size() == 6);
    CHECK(std::count(markets.begin(), markets.end(), 1) == 4);
}

TEST_CASE("one stage shows its markets and their trade alone, parallel links each") {
    const auto network = world();
    const auto shown = one_stage(network, network.view(), *network.stage("metal"));
    CHECK(shown.label == Column<NodeId, std::string>{"CHN, metal", "DEU, metal"});
    CHECK(shown.view.links().size() == 3);
    CHECK(shown.view.open == Column<LinkId, std::uint8_t>{1, 0, 0});
    CHECK(shown.view.quantity == Column<LinkId, Quantity>{{5}, {90}, {0}});
    CHECK(shown.links[LinkId{0}] == std::vector{*network.link("a")});
}

TEST_CASE("markets of all chains are the network itself") {
    const auto network = world();
    const auto view = network.view();
    const auto shown = by_market(network, view);
    CHECK(shown.label.size() == network.markets.size());
    CHECK(shown.view.open == view.open);
    CHECK(shown.view.cost == view.cost);
    CHECK(shown.view.capacity == view.capacity);
    for (const auto link : network.links.ids()) CHECK(shown.links[link] == std::vector{link});
    CHECK(by_market(network, view, network.chain("o")).label ==
          Column<NodeId, std::string>{"CHN, oil", "DEU, oil", "FRA, oil"});
}

TEST_CASE("a network without nodes is shown as such") {
    const auto network = network_of("name: nothing");
    CHECK(by_nation(network, network.view()).label.empty());
    CHECK(one_stage(network, network.view(), StageId{0}).view.links().size() == 0);
    CHECK(by_market(network, network.view()).view.nodes().size() == 0);
}
