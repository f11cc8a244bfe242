#include "network/element.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

Network world() {
    return network_of(R"(
        chains: {m: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
        nations:
          CHN: {production: {mine: 10}, capacity: {metal: 9}, demand: {metal: 1}}
          DEU: {demand: {metal: 5}}
        owners: {fund: {name: The Fund, home: CHN}}
        plants:
          pit: {name: Pit, nation: AUS, into: mine, capacity: 4, owner: fund, requires: deal}
          works: {name: Works, nation: AUS, into: metal, capacity: 4, requires: {any: [deal, pact]}}
        passages: {strait: {name: The Strait}}
        agreements:
          deal: {name: The Deal, parties: [AUS, DEU], instrument: treaty, state: in_force}
          pact: {parties: [AUS, FRA], instrument: treaty, state: stalled}
        links:
          - {from: AUS, to: CHN, stage: mine, capacity: 4, via: [strait], requires: [deal, pact]}
          - {from: CHN, to: DEU, stage: metal, capacity: 9, owner: fund}
          - {from: AUS, to: DEU, stage: metal, capacity: 4, via: [strait], requires: {any: [deal, pact]}}
    )");
}

std::vector<std::string> links(const Network& network, ElementKind kind, std::string_view name) {
    const auto found = element(network, kind, name);
    REQUIRE_MESSAGE(found.has_value(), std::string(name));
    std::vector<std::string> names;
    for (const auto link : links_of(network, *found)) names.push_back(network.links[link].name);
    return names;
}

std::vector<std::string> productions(const Network& network, ElementKind kind, std::string_view name) {
    std::vector<std::string> names;
    for (const auto production : productions_of(network, *element(network, kind, name))) {
        names.push_back(network.productions[production].name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the links and productions that an element's loss closes are those found by hand") {
    const auto network = world();
    CHECK(links(network, ElementKind::nation, "CHN") ==
          Names{"AUS → CHN, mine", "CHN → DEU, metal", "CHN, into metal"});
    CHECK(productions(network, ElementKind::nation, "CHN") == Names{"CHN, mine"});
    CHECK(links(network, ElementKind::market, "AUS:metal") == Names{"AUS → DEU, metal", "Works"});
    CHECK(productions(network, ElementKind::market, "AUS:metal").empty());
    CHECK(links(network, ElementKind::plant, "works") == Names{"Works"});
    CHECK(productions(network, ElementKind::plant, "pit") == Names{"Pit"});
    CHECK(links(network, ElementKind::link, "CHN → DEU, metal") == Names{"CHN → DEU, metal"});
    CHECK(links(network, ElementKind::passage, "strait") == Names{"AUS → CHN, mine", "AUS → DEU, metal"});
    CHECK(links(network, ElementKind::bloc, "EUU") == Names{"AUS → DEU, metal", "CHN → DEU, metal"});
    CHECK(links(network, ElementKind::owner, "fund") == Names{"CHN → DEU, metal"});
    CHECK(productions(network, ElementKind::owner, "fund") == Names{"Pit"});
}

TEST_CASE("an agreement's loss closes what cannot do without it") {
    const auto network = world();
    CHECK(links(network, ElementKind::agreement, "deal") ==
          Names{"AUS → CHN, mine", "AUS → DEU, metal", "Works"});
    CHECK(links(network, ElementKind::agreement, "pact") == Names{"AUS → CHN, mine"});
    CHECK(productions(network, ElementKind::agreement, "deal") == Names{"Pit"});
}

TEST_CASE("removing an element closes exactly what it is said to close") {
    const auto network = world();
    const auto base = network.view();
    for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
        for (const auto& element : elements(network, static_cast<ElementKind>(kind))) {
            CAPTURE(name(network, element));
            auto view = base;
            const Trial trial(view, removal(network, element));
            auto expected = base.open;
            for (const auto link : links_of(network, element)) expected[link] = 0;
            CHECK(view.open == expected);
            auto producing = base.producing;
            for (const auto production : productions_of(network, element)) producing[production] = 0;
            CHECK(view.producing == producing);
            CHECK(view.demand == base.demand);
        }
    }
}

TEST_CASE("removing an agreement takes its effect whatever a scenario says of its state") {
    const auto network = world();
    auto view = network.view();
    const Trial deal(view, edits_of(network, "set_state: {agreement: pact, state: in_force}"));
    CHECK(view.open[link_of(network, "AUS → CHN, mine")]);
    const Trial removed(view, removal(network, *element(network, ElementKind::agreement, "pact")));
    CHECK(removed.conflicts().empty());
    CHECK_FALSE(view.open[link_of(network, "AUS → CHN, mine")]);
    CHECK(view.open[link_of(network, "AUS → DEU, metal")]);
}

TEST_CASE("elements have names for people, and are found by theirs") {
    const auto network = world();
    CHECK(name(network, *element(network, ElementKind::nation, "CHN")) == "CHN");
    CHECK(name(network, *element(network, ElementKind::market, "CHN:mine")) == "CHN, mine");
    CHECK(name(network, *element(network, ElementKind::plant, "pit")) == "Pit");
    CHECK(name(network, *element(network, ElementKind::passage, "strait")) == "The Strait");
    CHECK(name(network, *element(network, ElementKind::agreement, "deal")) == "The Deal");
    CHECK(name(network, *element(network, ElementKind::owner, "fund")) == "The Fund");
    CHECK(name(network, *element(network, ElementKind::bloc, "EUU")) == "EUU");
    CHECK_FALSE(element(network, ElementKind::nation, "XXX"));
    CHECK_FALSE(element(network, ElementKind::link, "CHN"));
}

TEST_CASE("elements that are links are trade, since processing is a plant's or a market's") {
    const auto network = world();
    CHECK(elements(network, ElementKind::link).size() == 3);
    CHECK(elements(network, ElementKind::plant).size() == 2);
    CHECK(elements(network_of("name: nothing"), ElementKind::nation).empty());
}
