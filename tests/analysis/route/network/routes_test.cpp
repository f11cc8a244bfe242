#include "analysis/route/network/routes.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

/// A chain of two stages; ore goes from TUR to USA once the agreement is in force, from CHN by two straits.
constexpr auto ores = R"(
    name: Ores
    date: 2026-02-12
    chains: {ree: {unit: t, stages: [{stage: mine}, {stage: separate}]}}
    nations:
      CHN: {production: {mine: 90}, capacity: {separate: 90}, risk: 10%}
      TUR: {production: {mine: 5}}
      MYS: {capacity: {separate: null}}
      USA: {capacity: {separate: 20}, demand: {separate: 30}}
    owners: {lynas: {name: Lynas, home: USA}}
    passages:
      malacca: {name: Malacca, risk: 20%}
      sunda: {name: Sunda}
    agreements:
      tur-usa: {parties: [TUR, USA], instrument: joint_venture, state: under_negotiation}
      chn-usa: {parties: [CHN, USA], instrument: treaty, state: in_force}
    links:
      - {id: tu, from: TUR, to: USA, stage: mine, capacity: 5, cost: 30, days: 20, requires: tur-usa}
      - {id: cm, from: CHN, to: MYS, stage: mine, capacity: 40, cost: 10, days: 6, via: [malacca]}
      - {id: cm2, from: CHN, to: MYS, stage: mine, capacity: 50, cost: 15, via: [sunda]}
      - {id: mu, from: MYS, to: USA, stage: separate, capacity: 25, cost: 40, days: 30, owner: lynas}
      - {id: cu, from: CHN, to: USA, stage: separate, capacity: 80, cost: 60, days: 25, requires: chn-usa}
)";

RoutesAnswer asked(const Network& network, const View& view, const char* from, const char* to,
                   const RoutesOptions& options = {}) {
    const auto found = route_ends(network, view, {.from = from, .to = to});
    REQUIRE(found.wrong.empty());
    return routes(network, view, found.ends, options);
}

std::vector<std::string> words_of(const Network& network, const std::vector<Route>& routes) {
    std::vector<std::string> texts;
    for (const auto& route : routes) texts.push_back(words(network, route));
    return texts;
}

using Lines = std::vector<std::string>;

void check_claims(const Network& network, const View& view, const RoutesAnswer& answer,
                  const RoutesOptions& options = {}) {
    for (const auto& claim : claims(network, answer, options)) {
        const auto verdict = check(claim, network, view);
        CHECK_MESSAGE(verdict.ok, verdict.why);
    }
}

}  // namespace

TEST_CASE("routes run across and up the grid, parallel links told apart by their ids") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto answer = asked(network, view, "CHN", "USA");
    CHECK(words_of(network, answer.cheapest.routes) ==
          Lines{"CHN mine –cm→ MYS mine → MYS separate → USA separate",
                "CHN mine –cm2→ MYS mine → MYS separate → USA separate",
                "CHN mine → CHN separate → USA separate"});
    CHECK(claims(network, answer, {}).size() == 3);
    check_claims(network, view, answer);
}

TEST_CASE("an itinerary says what a route needs, shares and does not know") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto answer = asked(network, view, "CHN", "USA");
    const auto first = itinerary(network, view, answer.hazards, answer.cheapest.routes[0]);
    CHECK(first.days == doctest::Approx(36));
    CHECK(first.days_unknown == 0);
    CHECK(first.capacity_low == Quantity{0});
    CHECK(first.capacity_high == Quantity{25000});
    CHECK(first.passages == std::vector{*network.passage("malacca")});
    CHECK(first.owners == std::vector{*network.owner("lynas")});
    CHECK(first.reliability == doctest::Approx(0.9 * 0.8));
    CHECK(first.needs.empty());
    const auto second = itinerary(network, view, answer.hazards, answer.cheapest.routes[1]);
    CHECK(second.days_unknown == 1);
    const auto third = itinerary(network, view, answer.hazards, answer.cheapest.routes[2]);
    REQUIRE(third.needs.size() == 1);
    CHECK(third.needs[0].agreements == std::vector{*network.agreement("chn-usa")});
    CHECK(third.capacity_low == Quantity{80000});
}

TEST_CASE("routes without a common strait, nation or owner leave the cheap pair aside") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto answer = asked(network, view, "CHN", "USA");
    CHECK(words_of(network, answer.unshared.routes) ==
          Lines{"CHN mine –cm→ MYS mine → MYS separate → USA separate",
                "CHN mine → CHN separate → USA separate"});
    // China fails with 10 %, whoever ships; nobody knows the risk of Sunda, so the cheaper of two equals is named.
    CHECK(words(network, *answer.reliable.route) == "CHN mine –cm2→ MYS mine → MYS separate → USA separate");
    CHECK(words(network, *answer.widest.route) == "CHN mine → CHN separate → USA separate");
}

TEST_CASE("every piece of the best route is replaced") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto answer = asked(network, view, "CHN", "USA");
    Lines replaced;
    for (const auto& [without, route, dearer] : answer.replacements.of_piece) {
        const auto* group = std::get_if<GroupId>(&without);
        if (!group) continue;
        REQUIRE(route);
        replaced.push_back(name(network, answer.replaced_groups.element[*group]) + ": " +
                           words(network, *route));
    }
    CHECK(replaced == Lines{"MYS: CHN mine → CHN separate → USA separate",
                            "Malacca: CHN mine –cm2→ MYS mine → MYS separate → USA separate",
                            "Lynas: CHN mine → CHN separate → USA separate"});
}

TEST_CASE("where no route is open, the answer says what would have to be opened") {
    const auto network = network_of(ores);
    auto view = network.view();
    const auto closed = asked(network, view, "TUR", "USA");
    CHECK(closed.cheapest.routes.empty());
    REQUIRE(closed.opening.route);
    CHECK(words(network, *closed.opening.route) == "TUR mine → USA mine → USA separate");
    CHECK(closed.opening.closed == std::vector{link_of(network, "tu")});
    CHECK(claims(network, closed, {}).size() == 1);
    check_claims(network, view, closed);
    const auto deal = edits_of(network, "set_state: {agreement: tur-usa, state: in_force}");
    const Trial trial(view, deal);
    const auto open = asked(network, view, "TUR", "USA");
    REQUIRE(open.cheapest.routes.size() == 1);
    CHECK(open.cheapest.routes[0].links.size() == 2);
    check_claims(network, view, open);
}

TEST_CASE("what is avoided is not touched, and what is asked for is passed") {
    const auto network = network_of(ores);
    const auto view = network.view();
    RoutesOptions around{.avoid = {*element(network, ElementKind::passage, "malacca")}};
    const auto without = asked(network, view, "CHN", "USA", around);
    CHECK(words_of(network, without.cheapest.routes) ==
          Lines{"CHN mine –cm2→ MYS mine → MYS separate → USA separate",
                "CHN mine → CHN separate → USA separate"});
    check_claims(network, view, without, around);
    RoutesOptions by_way{.through = {*element(network, ElementKind::nation, "MYS")}};
    CHECK(asked(network, view, "CHN", "USA", by_way).cheapest.routes.size() == 2);
}

TEST_CASE("from all production means from every market where something enters") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto found = route_ends(network, view, {.to = "USA"});
    CHECK(found.ends.from == std::vector{network["CHN:mine"], network["TUR:mine"]});
    CHECK(found.ends.to == std::vector{network["USA:separate"]});
}

TEST_CASE("a place that does not exist is refused with the nearest that does") {
    const auto network = network_of(ores);
    const auto view = network.view();
    CHECK(route_ends(network, view, {.from = "TUR:mien", .to = "US"}).wrong ==
          Lines{"the network has no stage 'mien'; did you mean 'mine'?",
                "the network has no nation or bloc 'US'; did you mean 'USA'?"});
    CHECK(route_ends(network, view, {.from = "MYS:mine", .to = "TUR:separate"}).wrong ==
          Lines{"TUR has no market at stage 'separate': nothing is made, shipped or wanted there"});
}

TEST_CASE("a claim that is not true is refused") {
    const auto network = network_of(ores);
    const auto view = network.view();
    const auto answer = asked(network, view, "CHN", "USA");
    auto all = claims(network, answer, {});
    auto cheapest = std::get<CheapestWay>(all[0]);
    cheapest.way = std::get<WayList>(all[1]).ways[1];
    CHECK(check(cheapest, network, view).why == "a cheaper route is not ruled out");
    cheapest.way.links.pop_back();
    CHECK(check(cheapest, network, view).why == "the route from CHN:mine does not lead there");
    auto list = std::get<WayList>(all[1]);
    list.ways.push_back(list.ways.back());
    CHECK(check(list, network, view).why == "a route is listed twice");
    std::swap(list.ways[0], list.ways[2]);
    CHECK(check(list, network, view).why == "a route is dearer than the next");
    list.ways[0].cost = Cost{1};
    CHECK(!check(list, network, view).ok);
    CHECK(check(NoWay{list.errand}, network, view).why == "USA:separate can be reached");
    auto apart = std::get<DisjointWays>(all[2]);
    apart.paid.clear();
    CHECK(check(apart, network, view).why == "cheaper routes that do not meet are not ruled out");
    apart.ways[1] = list.ways[1];
    CHECK(check(apart, network, view).why == "two of the routes meet on the way");
}
