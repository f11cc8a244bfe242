#include "network/change/resolve.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

View changed(const Network& network, std::string_view changes) {
    auto view = network.view();
    keep(view, edits_of(network, changes));
    return view;
}

/// What is said of a scenario with one change on a small network.
std::vector<std::string> complaints(std::string_view change) {
    return complaints_of(R"(
nations: {CHN: {production: {magnet: 9}, demand: {magnet: {cars: 1, wind: 2}}}}
links:
  - {from: CHN, to: DEU, stage: magnet, capacity: 3}
  - {from: CHN, to: FRA, stage: magnet, capacity: 4}
passages: {strait: {name: Strait}}
scenarios: {tried: {change: [)" +
                         std::string(change) + "]}}\n");
}

}  // namespace

TEST_CASE("a selection that matches nothing is an error, even in a scenario nobody asked for") {
    CHECK(complaints("{close: {from: CHN, to: DEU}}").empty());
    CHECK(complaints("{close: {from: DEU}}") ==
          std::vector<std::string>{"this close selects nothing: nothing in the network is from DEU"});
    CHECK(complaints("{reprice: {via: strait, to: 110%}}") ==
          std::vector<std::string>{"this reprice selects nothing: nothing in the network is via strait"});
    CHECK(complaints("{demand: {nation: DEU, to: 110%}}") ==
          std::vector<std::string>{"this demand selects nothing: nothing in the network is nation DEU"});
    CHECK(complaints("{limit: {from: CHN, nation: FRA, to: DEU, amount: 50%}}") ==
          std::vector<std::string>{
              "this limit selects nothing: nothing in the network is from CHN, to DEU, nation FRA"});
}

TEST_CASE("demand and stock are in no link and no plant: selected by one, nothing is") {
    CHECK(complaints("{demand: {nation: CHN, stage: magnet, to: 50%}}").empty());
    CHECK(complaints("{demand: {from: CHN, to: 50%}}") ==
          std::vector<std::string>{"this demand selects nothing: nothing in the network is from CHN"});
    CHECK(complaints("{demand: {nation: CHN, side: export, to: 50%}}") ==
          std::vector<std::string>{
              "this demand selects nothing: nothing in the network is nation CHN, side export"});
    CHECK(complaints("{stock: {via: strait, to: 5}}") ==
          std::vector<std::string>{"this stock selects nothing: nothing in the network is via strait"});
}

TEST_CASE("what is done to a negotiation is done to agreements, and to nothing else") {
    const auto said = [](std::string_view change) {
        return complaints_of(
            "links: [{from: CHN, to: DEU, stage: magnet, capacity: 3}]\n"
            "agreements: {deal: {parties: [CHN, DEU], instrument: treaty, state: proposed}}\n"
            "scenarios: {tried: {change: [" +
            std::string(change) + "]}}\n");
    };
    CHECK(said("{set_state: {agreement: deal, state: in_force}}").empty());
    CHECK(said("{set_state: {agreement: deal, nation: CHN, state: in_force}}") ==
          std::vector<std::string>{"set_state acts on agreements, and on nothing else that is named"});
    CHECK(said("{hasten: {agreement: deal, stage: magnet, to: 200%}}") ==
          std::vector<std::string>{"hasten acts on agreements, and on nothing else that is named"});
}

TEST_CASE("all conditions of a change must hold together") {
    const auto network = network_of(R"(
        passages: {strait: {name: Strait}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 1, via: [strait]}
          - {from: CHN, to: FRA, stage: magnet, capacity: 1}
          - {from: JPN, to: DEU, stage: magnet, capacity: 1, via: [strait]}
    )");
    const auto open = [&](std::string_view change) { return changed(network, change).open; };
    CHECK(open("close: {from: CHN, via: strait}") == Column<LinkId, std::uint8_t>{0, 1, 1});
    CHECK(open("close: {from: [CHN, JPN], to: [DEU, FRA], via: strait}") ==
          Column<LinkId, std::uint8_t>{0, 1, 0});
    CHECK(open("close: {to: EUU}") == Column<LinkId, std::uint8_t>{0, 0, 0});
    CHECK(open("close: {bloc: EUU, side: import, from: JPN}") == Column<LinkId, std::uint8_t>{1, 1, 0});
}

TEST_CASE("one amount for several links or plants is refused, since nobody could say how to share it") {
    CHECK(complaints("{limit: {from: CHN, to: [DEU, FRA], amount: 5}}") ==
          std::vector<std::string>{"this limit gives one amount to 2 links or plants"});
    CHECK(complaints("{demand: {nation: CHN, stage: magnet, to: 5}}") ==
          std::vector<std::string>{"this demand gives one amount to 2 sectors"});
    CHECK(complaints("{limit: {from: CHN, to: DEU, amount: 5}}").empty());
    CHECK(complaints("{limit: {bloc: EUU, stage: magnet, side: import, to: 5}}") ==
          std::vector<std::string>{"this limit gives one amount to 2 markets"});
    CHECK(complaints("{limit: {bloc: EUU, stage: magnet, side: import, to: 50%}}").empty());
    CHECK(complaints("{limit: {bloc: EUU, stage: magnet, side: import, to: 0}}").empty());
}

TEST_CASE("an amount for all that leaves a nation bounds its export side") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 3}
          - {from: CHN, to: FRA, stage: magnet, capacity: 4}
    )");
    const auto view = changed(network, "limit: {from: CHN, to: 5}");
    CHECK(view.export_limit[network["CHN"]] == Quantity{5});
    CHECK(view.capacity == network.view().capacity);
    CHECK(changed(network, "limit: {to: DEU, amount: 2}").import_limit[network["DEU"]] == Quantity{2});
}

TEST_CASE("an addition to a cost may be negative, and leaves no less than nothing") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 3, cost: 20}]");
    CHECK(changed(network, "reprice: {from: CHN, add: -5}").cost == Column<LinkId, Cost>{{15000}});
    CHECK(changed(network, "reprice: {from: CHN, add: -50}").cost == Column<LinkId, Cost>{{0}});
}

TEST_CASE("a share of an unlimited capacity bounds nothing, and is warned of") {
    const auto said = [](std::string_view change) {
        return complaints_of(
            "links: [{from: CHN, to: DEU, stage: magnet, capacity: unlimited}]\n"
            "scenarios: {tried: {change: [" +
            std::string(change) + "]}}\n");
    };
    const std::vector<std::string> warned{
        "a share of no bound bounds nothing: the capacity of CHN → DEU, magnet is unlimited"};
    CHECK(said("{limit: {from: CHN, to: 50%}}") == warned);
    CHECK(said("{limit: {nation: CHN, side: export, to: 50%}}") == warned);
    CHECK(said("{limit: {from: CHN, to: 0%}}").empty());
    CHECK(said("{limit: {from: CHN, to: 50}}").empty());
}

TEST_CASE("an addition goes to the unnamed plant, and one with a cost of its own stands beside it") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 9}, cost: {magnet: 2}}}
        scenarios:
          more: {change: [{produce: {nation: CHN, stage: magnet, add: 4}}]}
          dear: {change: [{produce: {nation: CHN, stage: magnet, add: 5, cost: 80}}]}
          new:  {change: [{produce: {nation: DEU, stage: magnet, add: 6}}]}
    )");
    REQUIRE(network.productions.size() == 3);
    const auto view = network.view();
    CHECK(view.production == Column<ProductionId, Quantity>{{9}, {0}, {0}});
    CHECK(view.producing == Column<ProductionId, std::uint8_t>{1, 0, 0});
    const auto all =
        changed(network,
                "[{produce: {nation: CHN, stage: magnet, add: 4}}, {produce: {nation: CHN, "
                "stage: magnet, add: 5, cost: 80}}, {produce: {nation: DEU, stage: magnet, add: 6}}]");
    CHECK(all.production == Column<ProductionId, Quantity>{{13}, {5}, {6}});
    CHECK(all.producing == Column<ProductionId, std::uint8_t>{1, 1, 1});
    CHECK(all.production_cost == Column<ProductionId, Cost>{{2000}, {80000}, {7000}});
}

TEST_CASE("processing that only a change brings about is a closed link until then") {
    const auto network = network_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations: {TUR: {production: {mine: 10}}}
        scenarios: {home: {change: [{process: {nation: TUR, into: metal, add: 8}}]}}
    )");
    REQUIRE(network.links.size() == 1);
    CHECK_FALSE(network.view().open[LinkId{0}]);
    const auto view = changed(network, "process: {nation: TUR, into: metal, add: 8}");
    CHECK(view.open[LinkId{0}]);
    CHECK(view.capacity[LinkId{0}] == Quantity{8});
}

TEST_CASE("two scenarios that declare one link with different capacities contradict") {
    CHECK(complaints_of(R"(
links: [{from: CHN, to: DEU, stage: magnet, capacity: 3}]
scenarios:
  a: {change: [{open: {from: CHN, to: FRA, stage: magnet, capacity: 5}}]}
  b: {change: [{open: {from: CHN, to: FRA, stage: magnet, capacity: 6}}]}
  both: {include: [a, b]}
)") == std::vector<std::string>{"the capacity of CHN → FRA, magnet is set to two different values"});
}

TEST_CASE("a scenario includes the changes of others, each once however often it is met") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 10}}}
        scenarios:
          half: {change: [{produce: {nation: CHN, to: 50%}}]}
          a: {include: [half]}
          b: {include: [half]}
          c: {include: [a, b]}
    )");
    Diagnostics diagnostics;
    const std::vector<Name> names{{"c", {}}, {"half", {}}, {"none", {}}};
    const auto edits = resolve(network, names, diagnostics);
    REQUIRE(edits);
    auto view = network.view();
    keep(view, *edits);
    CHECK(view.production[ProductionId{0}] == Quantity{5});
    const std::vector<Name> unknown{{"d", {}}};
    CHECK_FALSE(resolve(network, unknown, diagnostics));
}

TEST_CASE("pairs are candidates that open both directions, each pair once") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 3}]
        alliances:
          plan: {candidates: {pairs: {between: [CHN, FRA], and: [DEU, FRA], stage: magnet, capacity: 7}}, size: all, for: [DEU], objectives: [unmet]}
    )");
    Diagnostics diagnostics;
    const auto pairs =
        resolve(network, *network.definition.alliances.at("plan")->candidates.pairs, diagnostics);
    REQUIRE(pairs);
    REQUIRE(pairs->size() == 3);
    auto view = network.view();
    CHECK(view.open == Column<LinkId, std::uint8_t>{1, 0, 0, 0, 0, 0});
    for (const auto& pair : *pairs) keep(view, pair.edits);
    CHECK(view.open == Column<LinkId, std::uint8_t>{1, 1, 1, 1, 1, 1});
    CHECK(view.capacity[link_of(network, "FRA → DEU, magnet")] == Quantity{7});
}

TEST_CASE("effects may not set the state of an agreement") {
    CHECK(complaints_of(R"(
agreements:
  a: {parties: [CHN], instrument: quota, state: in_force, effects: [{set_state: {agreement: b, state: in_force}}]}
  b: {parties: [CHN], instrument: quota, state: announced}
)") == std::vector<std::string>{"an agreement's effects cannot set the state of an agreement"});
}

TEST_CASE("effects of operative agreements that contradict are an error of the network") {
    CHECK(complaints_of(R"(
links: [{from: CHN, to: DEU, stage: magnet, capacity: 3}]
agreements:
  a: {parties: [CHN], instrument: tariff, state: in_force, effects: [{reprice: {from: CHN, amount: 5}}]}
  b: {parties: [CHN], instrument: tariff, state: in_force, effects: [{reprice: {from: CHN, amount: 6}}]}
)") == std::vector<std::string>{"the cost of CHN → DEU, magnet is set to two different values"});
}

TEST_CASE("growth beyond what a network may hold is refused") {
    CHECK(complaints("{produce: {nation: CHN, to: 1000000000000000000%}}") ==
          std::vector<std::string>{
              "the production of CHN, magnet grows beyond the largest amount a network may hold"});
}
