#include "analysis/failure/demand/demand_cuts.hpp"

#include "analysis/failure/claims.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

/// Every fourth tonne is lost in separating.
constexpr auto grid = R"(
    chains:
      ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate, recovery: 75%}]}
    nations:
      AUS: {production: {mine: 100}}
      MMR: {production: {mine: 20}}
      CHN: {capacity: {separate: 60}}
      MYS: {capacity: {separate: null}}
      DEU: {demand: {separate: 50}}
    links:
      - {from: AUS, to: CHN, stage: mine, capacity: 40}
      - {from: AUS, to: MYS, stage: mine, capacity: 40}
      - {from: MMR, to: CHN, stage: mine, capacity: unlimited}
      - {from: CHN, to: DEU, stage: separate, capacity: 100}
      - {from: MYS, to: DEU, stage: separate, capacity: 20}
)";

DemandCut only(const DemandCuts& answer) {
    REQUIRE(answer.cuts.size() == 1);
    return answer.cuts.front();
}

std::vector<std::string> names(const CapacityCut& cut) {
    std::vector<std::string> said;
    for (const auto& bound : cut.bound.bounds)
        said.push_back(std::string(word(bound.kind)) + " " + bound.name);
    return said;
}

void check_claims(const DemandCuts& answer, const Network& network, const View& view) {
    for (const auto& claim : claims(answer, network)) {
        const auto verdict = check(claim, network, view);
        CHECK_MESSAGE(verdict.ok, verdict.why);
    }
}

}  // namespace

TEST_SUITE("demand cuts") {
    TEST_CASE("by hand: unknown processing is nothing, or without bound") {
        const auto network = network_of(grid);
        const auto zero = network.view();
        const auto least = demand_cuts(network, zero);
        // What arrives through China: 75 % of 40 + 20, which is less than it can process.
        CHECK(only(least).capacity.bound.value == Quantity{45});
        const auto unbounded = network.view({.unknown = Unknown::unbounded});
        const auto most = demand_cuts(network, unbounded);
        CHECK(only(most).capacity.bound.value == Quantity{65});
        CHECK(names(only(most).capacity) == std::vector<std::string>{"link AUS → CHN, mine",
                                                                     "link MYS → DEU, separate",
                                                                     "production MMR:mine"});
        check_claims(least, network, zero);
        check_claims(most, network, unbounded);
    }

    TEST_CASE("by hand: the fewest nations, markets and links") {
        const auto network = network_of(grid);
        const auto cut = only(demand_cuts(network, network.view()));
        CHECK(cut.reached);
        CHECK(cut.links.size() == 2);
        CHECK(cut.markets.size() == 2);
        CHECK(cut.smallest_nations.at_least == 2);
        std::vector<std::string> sets;
        for (const auto& set : cut.smallest_nations.sets) {
            std::string codes;
            for (const auto at : set) codes += " " + network.nations[cut.nations[at]].code;
            sets.push_back(codes);
        }
        CHECK(sets == std::vector<std::string>{" AUS CHN", " AUS MMR", " CHN MYS"});
    }

    TEST_CASE("a limit on what a market exports is a bound of its own") {
        const auto network = network_of(grid);
        auto view = network.view();
        keep(view, edits_of(network, "limit: {nation: CHN, stage: separate, side: export, to: 10}"));
        const auto answer = demand_cuts(network, view);
        CHECK(only(answer).capacity.bound.value == Quantity{10});
        check_claims(answer, network, view);
    }

    TEST_CASE("production at home has no cut in nations") {
        const auto network = network_of("nations: {CHN: {production: {magnet: 5}, demand: {magnet: 9}}}");
        const auto cut = only(demand_cuts(network, network.view()));
        CHECK(cut.smallest_nations.ending == SmallestGroups::Ending::impossible);
        CHECK_FALSE(cut.links.possible);
        CHECK(cut.capacity.bound.value == Quantity{5});
    }

    TEST_CASE("a demand that nothing reaches has an empty cut of value 0") {
        const auto network =
            network_of("nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 9}}}");
        const auto answer = demand_cuts(network, network.view());
        CHECK_FALSE(only(answer).reached);
        CHECK(only(answer).links.size() == 0);
        CHECK(only(answer).capacity.bound.value == Quantity{0});
        check_claims(answer, network, network.view());
    }
}
