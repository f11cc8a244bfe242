#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace entente;

namespace {

std::vector<std::string> link_names(const Network& network) {
    std::vector<std::string> names;
    for (const auto& link : network.links) names.push_back(link.name);
    return names;
}

std::vector<std::string> market_names(const Network& network) {
    std::vector<std::string> names;
    for (const auto market : network.markets.ids()) names.push_back(network.name(market));
    return names;
}

const std::vector<std::string> shuffled{
    "{from: DEU, to: CHN, stage: mine, capacity: 3}",
    "{from: CHN, to: DEU, stage: metal, capacity: 3, id: b}",
    "{from: CHN, to: DEU, stage: metal, capacity: 1, id: a}",
    "{from: AUS, to: CHN, stage: mine, capacity: 2}",
    "{from: AUS, to: DEU, stage: mine, quantity: 2, cost: 3}",
};

Network from_links(const std::vector<std::string>& links) {
    std::string text = R"(
chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
nations:
  DEU: {capacity: {metal: 4}}
  AUS: {production: {mine: 4}}
plants: {works: {nation: DEU, into: metal, capacity: 2}}
links:
)";
    for (const auto& link : links) text += "  - " + link + "\n";
    return network_of(text);
}

}  // namespace

TEST_CASE(
    "ids are in an order of their own: markets by stage and nation, links by kind, stage, ends and id") {
    const auto network = from_links(shuffled);
    CHECK(market_names(network) ==
          std::vector<std::string>{"AUS, mine", "CHN, mine", "DEU, mine", "CHN, metal", "DEU, metal"});
    CHECK(link_names(network) == std::vector<std::string>{"AUS → CHN, mine", "AUS → DEU, mine",
                                                          "DEU → CHN, mine", "CHN → DEU, metal (a)",
                                                          "CHN → DEU, metal (b)", "DEU, into metal",
                                                          "works"});
}

TEST_CASE("the order of a file changes nothing") {
    const auto network = from_links(shuffled);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        auto links = shuffled;
        std::shuffle(links.begin(), links.end(), std::mt19937_64(seed));
        const auto other = from_links(links);
        CHECK(link_names(other) == link_names(network));
        const auto a = network.view();
        const auto b = other.view();
        CHECK(a.open == b.open);
        CHECK(a.capacity == b.capacity);
        CHECK(a.cost == b.cost);
        CHECK(a.quantity == b.quantity);
    }
}

TEST_CASE("names find what they name") {
    const auto network = from_links(shuffled);
    CHECK(network.name(network["DEU:metal"]) == "DEU, metal");
    CHECK_FALSE(network.market("DEU"));
    CHECK_FALSE(network.market("AUS:metal"));
    CHECK_FALSE(network.market("XXX:metal"));
    CHECK(network.between(network["CHN:metal"], network["DEU:metal"]).size() == 2);
    CHECK(network.links[*network.link("b")].name == "CHN → DEU, metal (b)");
    CHECK(network.link("AUS → CHN, mine") == LinkId{0});
    CHECK_FALSE(network.link(""));
}

TEST_CASE("who has a name of which nothing can be seen goes by the one that is known, or by the id") {
    const auto network = network_of(R"(
chains: {m: {name: "\u2060", unit: t, quantum: 1 t, stages: [{stage: mine}]}}
nations: {DEU: {name: "\u200b "}, CHN: {name: China proper}}
plants: {works: {name: " ", nation: DEU, into: mine, capacity: 2}}
links: [{from: CHN, to: DEU, stage: mine, capacity: 3}]
)");
    CHECK(network.chains[ChainId{0}].name == "m");
    CHECK(network.nations[*network.nation("DEU")].name == "Germany");
    CHECK(network.nations[*network.nation("CHN")].name == "China proper");
    CHECK(network.plants[PlantId{0}].name == "works");
}

TEST_CASE("a link has the capacity stated, else its quantity with headroom, else none: structural only") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10, capacity: 11}
          - {from: CHN, to: FRA, stage: magnet, quantity: 10}
          - {from: CHN, to: JPN, stage: magnet}
          - {from: CHN, to: KOR, stage: magnet, capacity: unlimited}
          - {from: CHN, to: USA, stage: magnet, capacity: null, quantity: 10}
          - {from: CHN, to: VNM, stage: magnet, quantity: null}
    )");
    const auto low = network.view();
    const auto high = network.view({Unknown::unbounded});
    CHECK(low.capacity == Column<LinkId, Quantity>{{11}, {12}, {0}, unlimited, {0}, {0}});
    CHECK(high.capacity == Column<LinkId, Quantity>{{11}, {12}, {0}, unlimited, unlimited, unlimited});
    CHECK(low.quantity == Column<LinkId, Quantity>{{10}, {10}, {0}, {0}, {10}, {0}});
    for (const auto link : network.links.ids()) {
        const auto& record = network.links[link];
        CAPTURE(record.name);
        CHECK(record.structural_only == (record.name == "CHN → JPN, magnet"));
        CHECK(record.capacity_estimated ==
              (record.name == "CHN → FRA, magnet" || record.name == "CHN → VNM, magnet"));
        CHECK(low.open[link]);
    }
}

TEST_CASE("absent production, processing, demand and stock: there is none") {
    const auto network = network_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations: {CHN: {production: {mine: 1}}, DEU: {role: buyer}}
    )");
    CHECK(market_names(network) == std::vector<std::string>{"CHN, mine"});
    CHECK(network.links.empty());
    CHECK(network.demands.empty());
    CHECK(network.stocks.empty());
    CHECK(network.view().stock == Column<NodeId, Quantity>{{0}});
}

TEST_CASE("null: it exists, structure uses it, and its size is nothing or without bound") {
    const auto network = network_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations:
          CHN: {production: {mine: null}, capacity: {metal: null}, demand: {metal: null}, stock: {metal: null}}
          DEU: {production: {mine: 0}, demand: {metal: 0}}
    )");
    const auto low = network.view();
    const auto high = network.view({Unknown::unbounded});
    CHECK(low.producing == Column<ProductionId, std::uint8_t>{1, 0});
    CHECK(low.demanded == Column<DemandId, std::uint8_t>{1, 0});
    CHECK(low.open == Column<LinkId, std::uint8_t>{1});
    CHECK(low.production == Column<ProductionId, Quantity>{{0}, {0}});
    CHECK(high.production == Column<ProductionId, Quantity>{unlimited, {0}});
    CHECK(low.capacity[LinkId{0}] == Quantity{0});
    CHECK(high.capacity[LinkId{0}] == unlimited);
    CHECK(high.demand == Column<DemandId, Quantity>{unlimited, {0}});
    CHECK(high.stock[network["CHN:metal"]] == unlimited);
}

TEST_CASE("an interval without value is taken at its ends") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: {low: 10, high: 20}}, demand: {magnet: {low: 3, high: 4, value: 3}}}}
    )");
    CHECK(network.view().production[ProductionId{0}] == Quantity{10});
    CHECK(network.view({Unknown::unbounded}).production[ProductionId{0}] == Quantity{20});
    CHECK(network.view({Unknown::unbounded}).demand[DemandId{0}] == Quantity{3});
}

TEST_CASE("a link without cost costs its distance, and says so") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 1}
          - {from: CHN, to: MMR, stage: magnet, capacity: 1}
          - {from: DEU, to: CHN, stage: magnet, capacity: 1, cost: null}
    )");
    // Beijing to Berlin is 7,355 km; where Myanmar lies the test's register does not say.
    const auto& cost = network.links[LinkId{0}].cost;
    CHECK(cost.units > 173'000);
    CHECK(cost.units < 174'000);
    CHECK(network.links[LinkId{1}].cost == Cost{200'080});
    CHECK(network.links[LinkId{2}].cost == cost);
    for (const auto& link : network.links) CHECK(link.cost_estimated);
}

TEST_CASE("a trade table without production and demand derives both from what comes in and goes out") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: MYS, stage: magnet, quantity: 50}
          - {from: MYS, to: DEU, stage: magnet, quantity: 30}
          - {from: CHN, to: DEU, stage: magnet, quantity: 5}
          - {from: CHN, to: FRA, stage: magnet, quantity: 9, status: blocked}
    )");
    REQUIRE(network.productions.size() == 1);
    CHECK(network.name(network.productions[ProductionId{0}].market) == "CHN, magnet");
    CHECK(network.productions[ProductionId{0}].derived);
    CHECK(network.view().production[ProductionId{0}] == Quantity{55});
    REQUIRE(network.demands.size() == 2);
    CHECK(network.demands[DemandId{0}].name == "DEU, magnet");
    CHECK(network.demands[DemandId{0}].derived);
    CHECK(network.view().demand == Column<DemandId, Quantity>{{35}, {20}});
}

TEST_CASE("a trade table that states some production or demand derives none") {
    const auto network = network_of(R"(
        nations: {DEU: {demand: {magnet: 1}}}
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 50}]
    )");
    CHECK(network.productions.empty());
    CHECK(network.demands.size() == 1);
}

TEST_CASE("a quantity of unknown size leaves what is derived from it unknown") {
    const auto network =
        network_of("links: [{from: CHN, to: DEU, stage: magnet, quantity: {low: 2, high: 6}}]");
    const auto& size = network.demands[DemandId{0}].size;
    CHECK_FALSE(size.value);
    CHECK(size.low == Quantity{2});
    CHECK(size.high == Quantity{6});
}

TEST_CASE("a link that only a change opens exists, closed, and changes no number of the others") {
    const std::string links = "links: [{from: CHN, to: DEU, stage: magnet, quantity: 50}]\n";
    const auto without = network_of(links);
    const auto with = network_of(links + R"(
scenarios: {way: {change: [{open: {from: CHN, to: FRA, stage: magnet, capacity: 7, cost: 3}}]}}
)");
    const auto link = link_of(with, "CHN → FRA, magnet");
    auto view = with.view();
    CHECK(with.links[link].hypothetical);
    CHECK_FALSE(view.open[link]);
    CHECK(view.capacity[link] == Quantity{0});
    CHECK(view.capacity[LinkId{0}] == without.view().capacity[LinkId{0}]);
    CHECK(with.demands.size() == without.demands.size());
    const Name name{"way", {}};
    Diagnostics diagnostics;
    const auto edits = resolve(with, std::span(&name, 1), diagnostics);
    REQUIRE(edits);
    const Trial trial(view, *edits);
    CHECK(view.open[link]);
    CHECK(view.capacity[link] == Quantity{7});
    CHECK(view.cost[link] == Cost{3000});
}

TEST_CASE("a dated automatic change has happened if its day has come") {
    const auto state = [](std::string_view date) {
        return network_of("date: " + std::string(date) + R"(
agreements:
  licence: {parties: [CHN], instrument: licence, state: suspended, until: 2026-11-10, then: in_force}
)")
            .agreements[AgreementId{0}]
            .state;
    };
    CHECK(state("2026-11-09") == State::suspended);
    CHECK(state("2026-11-10") == State::in_force);
}

TEST_CASE("parties that are blocs stand for their members, as far as the network knows them") {
    const auto network = network_of(R"(
        agreements: {pact: {parties: [CHN, EUU], instrument: treaty, state: in_force}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 1}]
    )");
    const auto& pact = network.agreements[AgreementId{0}];
    REQUIRE(pact.parties.size() == 2);
    CHECK(network.nations[pact.parties[0]].code == "CHN");
    CHECK(network.nations[pact.parties[1]].code == "DEU");
    CHECK(pact.blocs == std::vector{*network.bloc("EUU")});
}

TEST_CASE("demand that nothing can reach, and capacity that nothing feeds, are named") {
    CHECK(complaints_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations:
          CHN: {production: {mine: 1}, capacity: {metal: 1}, demand: {metal: 1}}
          DEU: {capacity: {metal: 1}, demand: {metal: 2}}
        links: [{from: CHN, to: DEU, stage: metal, capacity: 1, status: potential}]
    )") == std::vector<std::string>{"nothing feeds the capacity of DEU, into metal",
                                    "nothing can reach the demand of DEU, metal"});
}

TEST_CASE("no nodes, one node, no links, the only link closed: all are networks") {
    const auto empty = network_of("name: nothing");
    CHECK(empty.view().nodes().size() == 0);
    CHECK(empty.view().open.empty());
    const auto one = network_of("nations: {CHN: {production: {magnet: 3}}}");
    CHECK(one.view().nodes().size() == 1);
    CHECK(one.view().links().size() == 0);
    const auto closed =
        network_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 1, status: blocked}]");
    CHECK(closed.view().open == Column<LinkId, std::uint8_t>{0});
}

TEST_CASE(
    "what a market takes of an import of unknown size has no upper bound, whatever is known to leave it") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: null}
          - {from: DEU, to: FRA, stage: magnet, quantity: 5}
    )");
    const auto demand = std::find_if(network.demands.begin(), network.demands.end(),
                                     [&](const auto& d) { return network.name(d.market) == "DEU, magnet"; });
    REQUIRE(demand != network.demands.end());
    CHECK(demand->size.low == Quantity{});
    CHECK(demand->size.high == unlimited);
}
