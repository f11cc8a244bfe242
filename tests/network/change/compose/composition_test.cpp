#include "network/change/compose/composition.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

/// A view with the changes made.
View changed(const Network& network, std::string_view changes) {
    auto view = network.view();
    keep(view, edits_of(network, changes));
    return view;
}

/// The link's capacity after the changes.
Quantity capacity(const Network& network, std::string_view link, std::string_view changes) {
    return changed(network, changes).capacity[link_of(network, link)];
}

bool is_open(const Network& network, std::string_view link, std::string_view changes) {
    return changed(network, changes).open[link_of(network, link)] != 0;
}

/// Two agreements of which neither is operative, and links that require them in all ways.
constexpr auto required = R"(
    agreements:
      one: {parties: [CHN, DEU], instrument: treaty, state: stalled}
      two: {parties: [CHN, FRA], instrument: treaty, state: signed}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 10, requires: one}
      - {from: CHN, to: FRA, stage: magnet, capacity: 10, requires: [one, two]}
      - {from: CHN, to: JPN, stage: magnet, capacity: 10, requires: {any: [one, two]}}
)";

constexpr auto one_in_force = "set_state: {agreement: one, state: in_force}";
constexpr auto both_in_force =
    "[{set_state: {agreement: one, state: in_force}}, {set_state: {agreement: two, state: in_force}}]";

}  // namespace

TEST_CASE("a link is open when its status allows it") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 1}
          - {from: CHN, to: FRA, stage: magnet, capacity: 1, status: informal}
          - {from: CHN, to: JPN, stage: magnet, capacity: 1, status: potential}
          - {from: CHN, to: KOR, stage: magnet, capacity: 1, status: blocked}
    )");
    const auto view = network.view();
    CHECK(view.open[link_of(network, "CHN → DEU, magnet")]);
    CHECK(view.open[link_of(network, "CHN → FRA, magnet")]);
    CHECK_FALSE(view.open[link_of(network, "CHN → JPN, magnet")]);
    CHECK_FALSE(view.open[link_of(network, "CHN → KOR, magnet")]);
    CHECK(is_open(network, "CHN → JPN, magnet", "open: {to: JPN}"));
    CHECK(is_open(network, "CHN → KOR, magnet", "open: {to: KOR}"));
}

TEST_CASE("a link is open when what it requires holds: one, all, or any") {
    const auto network = network_of(required);
    const std::string one = "CHN → DEU, magnet", all = "CHN → FRA, magnet", any = "CHN → JPN, magnet";
    const auto view = network.view();
    CHECK_FALSE(view.open[link_of(network, one)]);
    CHECK_FALSE(view.open[link_of(network, all)]);
    CHECK_FALSE(view.open[link_of(network, any)]);
    CHECK(is_open(network, one, one_in_force));
    CHECK_FALSE(is_open(network, all, one_in_force));
    CHECK(is_open(network, any, one_in_force));
    CHECK(is_open(network, all, both_in_force));
}

TEST_CASE("opening a link does not stand in for what it requires") {
    const auto network = network_of(required);
    CHECK_FALSE(is_open(network, "CHN → DEU, magnet", "open: {from: CHN, to: DEU, stage: magnet}"));
}

TEST_CASE("a closing beats every opening and every agreement") {
    const auto network = network_of(required);
    CHECK_FALSE(is_open(
        network, "CHN → DEU, magnet",
        "[{set_state: {agreement: one, state: in_force}}, {close: {from: CHN}}, {open: {from: CHN}}]"));
}

TEST_CASE("closings are idempotent: one of two undone leaves the link closed") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 40}]
    )");
    auto view = network.view();
    const auto closing = edits_of(network, "close: {from: CHN}");
    const Trial outer(view, closing);
    { const Trial inner(view, closing); }
    CHECK_FALSE(view.open[LinkId{0}]);
}

TEST_CASE("factors multiply, exactly") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 100}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 1, cost: 100}]
    )");
    CHECK(changed(network,
                  "[{reprice: {from: CHN, to: DEU, amount: 150%}}, {reprice: {from: CHN, amount: 50%}}]")
              .cost[LinkId{0}] == Cost{75 * money_quanta});
    CHECK(changed(network, "[{produce: {nation: CHN, to: 33.3%}}, {produce: {nation: CHN, to: 10%}}]")
              .production[ProductionId{0}] == Quantity{3});
}

TEST_CASE("additions add, and a percentage added is of the value before any change") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 100}}}
    )");
    const auto production = [&](std::string_view changes) {
        return changed(network, changes).production[ProductionId{0}];
    };
    CHECK(production("[{produce: {nation: CHN, stage: magnet, add: 10}}, {produce: {nation: CHN, stage: "
                     "magnet, add: 5}}]") == Quantity{115});
    CHECK(production("[{produce: {nation: CHN, to: 50%}}, {produce: {nation: CHN, add: 10%}}]") ==
          Quantity{60});
    CHECK(production(
              "[{produce: {nation: CHN, stage: magnet, add: 100}}, {produce: {nation: CHN, add: 10%}}]") ==
          Quantity{210});
}

TEST_CASE("where two limits meet the smaller holds, in percent or not") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 40}]
    )");
    const std::string link = "CHN → DEU, magnet";
    CHECK(
        capacity(network, link,
                 "[{limit: {from: CHN, to: DEU, amount: 30}}, {limit: {from: CHN, to: DEU, amount: 20}}]") ==
        Quantity{20});
    CHECK(capacity(network, link, "[{limit: {from: CHN, to: 50%}}, {limit: {from: CHN, to: 75%}}]") ==
          Quantity{20});
    CHECK(capacity(network, link,
                   "[{limit: {from: CHN, to: 75%}}, {limit: {from: CHN, to: DEU, amount: 20}}]") ==
          Quantity{20});
    CHECK(capacity(network, link,
                   "[{limit: {from: CHN, to: 25%}}, {limit: {from: CHN, to: DEU, amount: 20}}]") ==
          Quantity{10});
    CHECK(capacity(network, link, "limit: {from: CHN, to: DEU, amount: 90}") == Quantity{40});
}

TEST_CASE("a limit in percent of a side is of what could pass there before any change") {
    const auto network = network_of(R"(
        agreements:
          licence: {parties: [CHN], instrument: licence, state: in_force,
                    effects: [{limit: {nation: CHN, stage: magnet, side: export, to: 60%}}]}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 40}
          - {from: CHN, to: FRA, stage: magnet, capacity: 60}
          - {from: CHN, to: JPN, stage: magnet, capacity: 99, status: potential}
    )");
    const auto china = network["CHN"];
    CHECK(network.view().export_limit[china] == Quantity{60});
    CHECK(network.view().import_limit[china] == unlimited);
    CHECK(changed(network, "[{close: {to: FRA}}, {open: {to: JPN}}]").export_limit[china] == Quantity{60});
    CHECK(changed(network, "limit: {nation: CHN, side: export, to: 25}").export_limit[china] == Quantity{25});
    CHECK(changed(network, "set_state: {agreement: licence, state: terminated}").export_limit[china] ==
          unlimited);
}

TEST_CASE("a limit to nothing closes") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 40}]
    )");
    const std::string link = "CHN → DEU, magnet";
    CHECK_FALSE(is_open(network, link, "limit: {from: CHN, to: 0%}"));
    CHECK_FALSE(is_open(network, link, "limit: {nation: CHN, side: export, to: 0}"));
    CHECK(is_open(network, link, "limit: {nation: CHN, side: import, to: 0}"));
}

TEST_CASE("two different absolute values for one cell contradict, and both places are said") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 40, cost: 5}]
    )");
    Diagnostics diagnostics;
    const auto read = entente::read(
        "entente: 1\nscenarios:\n  a: {change: [{reprice: {from: CHN, amount: 6}}]}\n"
        "  b: {change: [{reprice: {to: DEU, amount: 7}}]}\n"
        "  c: {change: [{reprice: {from: CHN, amount: 6}}]}\n",
        "x", diagnostics);
    REQUIRE(read);
    std::vector<Change> contradicting{read->scenarios.at("a")->change.front(),
                                      read->scenarios.at("b")->change.front()};
    std::vector<Change> agreeing{read->scenarios.at("a")->change.front(),
                                 read->scenarios.at("c")->change.front()};
    CHECK(resolve(network, agreeing, diagnostics));
    CHECK_FALSE(resolve(network, contradicting, diagnostics));
    REQUIRE(diagnostics.found().size() == 1);
    const auto& error = diagnostics.found().front();
    CHECK(error.text == "the cost of CHN → DEU, magnet is set to two different values");
    CHECK(error.place.line == 3);
    REQUIRE(error.also.size() == 1);
    CHECK(error.also.front().place.line == 4);
}

TEST_CASE("two states for one agreement contradict") {
    const auto network = network_of(required);
    auto view = network.view();
    const auto first = edits_of(network, "set_state: {agreement: one, state: in_force}");
    const auto second = edits_of(network, "set_state: {agreement: one, state: abandoned}");
    const Trial outer(view, first);
    CHECK(outer.conflicts().empty());
    CHECK(Trial(view, first).conflicts().empty());
    const Trial inner(view, second);
    REQUIRE(inner.conflicts().size() == 1);
    CHECK(inner.conflicts().front().first.state == State::in_force);
    CHECK(inner.conflicts().front().second.state == State::abandoned);
}

TEST_CASE("effects hold while their agreement is operative, and no longer") {
    const auto network = network_of(R"(
        agreements:
          tariff: {parties: [DEU], instrument: tariff, state: in_force, effects: [{reprice: {from: CHN, amount: 150%}}]}
          hope:   {parties: [DEU], instrument: tariff, state: announced, effects: [{reprice: {from: CHN, amount: 200%}}]}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 40, cost: 100}]
    )");
    const auto cost = [&](std::string_view changes) {
        return changed(network, changes).cost[LinkId{0}].units / money_quanta;
    };
    CHECK(network.view().cost[LinkId{0}].units / money_quanta == 150);
    CHECK(cost("set_state: {agreement: tariff, state: suspended}") == 100);
    CHECK(cost("set_state: {agreement: hope, state: in_force}") == 300);
    CHECK(cost("[{set_state: {agreement: hope, state: in_force}}, {set_state: {agreement: tariff, state: "
               "suspended}}]") == 200);
}

TEST_CASE(
    "a state's share of capacity and factor on cost is the least of a required list, the largest of any") {
    const auto network = network_of(R"(
        negotiation:
          states: {provisional: {share: 50%, cost: 120%}, in_force: {share: 100%, cost: 110%}}
        agreements:
          one: {parties: [CHN, DEU], instrument: treaty, state: provisional}
          two: {parties: [CHN, DEU], instrument: treaty, state: in_force}
          dead: {parties: [CHN, DEU], instrument: treaty, state: terminated}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 40, cost: 10, requires: [one, two]}
          - {from: CHN, to: FRA, stage: magnet, capacity: 40, cost: 10, requires: {any: [dead, one, two]}}
          - {from: CHN, to: JPN, stage: magnet, capacity: 40, cost: 10, requires: one}
    )");
    const auto view = network.view();
    CHECK(view.capacity == Column<LinkId, Quantity>{{20}, {40}, {20}});
    CHECK(view.cost == Column<LinkId, Cost>{{11000}, {12000}, {12000}});
}

TEST_CASE(
    "a non-binding instrument is operative at its signature, and changes nothing unless something requires "
    "it") {
    const auto network = network_of(R"(
        agreements:
          memo: {parties: [CHN, DEU], instrument: mou, state: signed}
          deal: {parties: [CHN, DEU], instrument: treaty, state: signed}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 40, requires: memo}
          - {from: CHN, to: FRA, stage: magnet, capacity: 40, requires: deal}
          - {from: CHN, to: JPN, stage: magnet, capacity: 40}
    )");
    CHECK(network.view().open == Column<LinkId, std::uint8_t>{1, 0, 1});
    CHECK(changed(network, "set_state: {agreement: memo, state: abandoned}").open ==
          Column<LinkId, std::uint8_t>{0, 0, 1});
}

TEST_CASE("closing a nation closes its links, plants and production, and its demand stays") {
    const auto network = network_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations:
          CHN: {production: {mine: 10}, capacity: {metal: 10}, demand: {metal: 3}}
          AUS: {production: {mine: 10}}
        plants: {works: {nation: CHN, into: metal, capacity: 5}, pit: {nation: CHN, into: mine, capacity: 4}}
        links:
          - {from: AUS, to: CHN, stage: mine, capacity: 10}
          - {from: CHN, to: DEU, stage: metal, capacity: 10}
          - {from: AUS, to: DEU, stage: mine, capacity: 10}
    )");
    const auto view = changed(network, "close: {nation: CHN}");
    for (const auto link : network.links.ids()) {
        CAPTURE(network.links[link].name);
        CHECK((view.open[link] != 0) == (network.links[link].name == "AUS → DEU, mine"));
    }
    for (const auto production : network.productions.ids()) {
        const bool elsewhere = network.productions[production].name == "AUS, mine";
        CHECK((view.producing[production] != 0) == elsewhere);
        CHECK((view.production[production] != Quantity{}) == elsewhere);
        CHECK((view.production_capacity[production] != Quantity{}) == elsewhere);
    }
    CHECK(view.demand[DemandId{0}] == Quantity{3});
    CHECK(view.demanded[DemandId{0}]);
}

TEST_CASE("what is unlimited stays so under factors and additions, not under limits") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, capacity: unlimited}]
    )");
    const std::string link = "CHN → DEU, magnet";
    CHECK(network.view().capacity[LinkId{0}] == unlimited);
    CHECK(capacity(network, link, "limit: {from: CHN, to: 50%}") == unlimited);
    CHECK(capacity(network, link, "limit: {from: CHN, to: DEU, amount: 7}") == Quantity{7});
}

TEST_CASE("a number is rounded once, halves to even, and never falls below nothing") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}}
    )");
    const auto production = [&](std::string_view changes) {
        return changed(network, changes).production[ProductionId{0}];
    };
    CHECK(production("produce: {nation: CHN, to: 50%}") == Quantity{2});
    CHECK(production("produce: {nation: CHN, to: 70%}") == Quantity{4});
    CHECK(production("[{produce: {nation: CHN, to: 50%}}, {produce: {nation: CHN, to: 50%}}, {produce: "
                     "{nation: CHN, to: 200%}}]") == Quantity{2});
    CHECK(production("[{produce: {nation: CHN, to: 40%}}, {produce: {nation: CHN, add: -90%}}]") ==
          Quantity{0});
}

TEST_CASE("a negotiation is hastened by the product of what is said") {
    const auto network = network_of(required);
    const auto view =
        changed(network, "[{hasten: {agreement: one, to: 200%}}, {hasten: {agreement: one, to: 150%}}]");
    CHECK(pace(view, *network.agreement("one")) == Fraction{3, 1});
    CHECK(pace(view, *network.agreement("two")) == Fraction{1, 1});
}
