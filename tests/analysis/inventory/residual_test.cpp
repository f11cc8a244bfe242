#include "analysis/inventory/residual.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("the parts of a stage are production there and processing into it, areas included") {
    const auto network = network_of(R"(
        chains:
          c: {unit: t, quantum: 1 t, stages: [{stage: mine, world: 100}, {stage: metal, world: 70}]}
        nations:
          AUS: {production: {mine: 60}}
          CHN: {production: {mine: 30, metal: 5}, processing: {metal: 50}, capacity: {metal: 90}}
        areas: {_OTH: {name: Others, production: {mine: 10}}}
    )");
    const auto found = residuals(network);
    REQUIRE(found.size() == 2);
    CHECK(found[0].low == 100);
    CHECK(found[0].high == 100);
    CHECK(found[1].low == 55);
    CHECK(found[1].high == 55);
    CHECK_FALSE(found[1].open_ended);
}

TEST_CASE("a capacity without report is a part from nothing up to it, an unknown one has no end") {
    const auto network = network_of(R"(
        chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal, world: 70}]}}
        nations:
          CHN: {capacity: {metal: 40}}
          JPN: {capacity: {metal: null}}
    )");
    const auto found = residuals(network);
    REQUIRE(found.size() == 1);
    CHECK(found[0].low == 0);
    CHECK(found[0].high == 40);
    CHECK(found[0].open_ended);
}

TEST_CASE("a stage that states no world output has no residual") {
    CHECK(residuals(network_of("nations: {AUS: {production: {magnet: 1}}}")).empty());
}
