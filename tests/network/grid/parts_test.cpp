#include "network/grid/parts.hpp"

#include "network/grid/grid.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace entente;

namespace {

const char* const lossy = R"(
    chains:
      ree:
        unit: t
        quantum: 1 kg
        stages:
          - {stage: mine}
          - {stage: separate, recovery: 92%}
          - {stage: metal, recovery: 90%}
    nations: {CHN: {production: {mine: 100}, capacity: {separate: 90, metal: 80}, demand: {metal: 10}}}
)";

}  // namespace

TEST_CASE("what recovery leaves of an amount is as many parts as the amount") {
    const auto network = network_of(lossy);
    const auto mine = *network.stage("mine"), separate = *network.stage("separate"),
               metal = *network.stage("metal");
    CHECK(parts(network, Quantity{100'000}, mine) == parts(network, Quantity{92'000}, separate));
    CHECK(parts(network, Quantity{100'000}, separate) == parts(network, Quantity{90'000}, metal));
    CHECK(in_units(network, parts(network, Quantity{100'000}, mine), metal) == doctest::Approx(82.8));
}

TEST_CASE("parts have nothing in common that could be left out") {
    const auto network = network_of(lossy);
    // 23/25 and 9/10: one kilogram is 23*9, 25*9 and 25*10 parts.
    CHECK(network.stages[*network.stage("mine")].parts_per_quantum == 207);
    CHECK(network.stages[*network.stage("separate")].parts_per_quantum == 225);
    CHECK(network.stages[*network.stage("metal")].parts_per_quantum == 250);
}

TEST_CASE("what is without bound is told from all known amounts together, of either sign") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 700000000}}
          DEU: {demand: {magnet: null}}
          FRA: {demand: {magnet: null}}
          JPN: {demand: {magnet: 500000000}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 5}]
    )");
    const ChainId chain{0};
    const auto grid = entente::grid(network, chain);
    const auto known = parts(network, Quantity{700'000'000}, StageId{0});
    CHECK_FALSE(boundless(network, known, chain));
    for (const auto many : {1, 2}) {
        const Parts wanted{many * grid.most_wanted.units};
        CHECK(boundless(network, wanted, chain));
        CHECK(boundless(network, wanted - known, chain));
        CHECK(boundless(network, known - wanted, chain));
    }
    CHECK(grid.most_wanted.units * 2 + grid.most_known.units <= grid.most.units);
    CHECK(in_units(network, known, StageId{0}) == 700'000'000);
    CHECK(std::isinf(in_units(network, grid.most_wanted, StageId{0})));
    CHECK(in_units(network, known - grid.most_wanted, StageId{0}) < 0);
    CHECK(std::isfinite(taken_units(network, grid.most_wanted, StageId{0})));
}

TEST_CASE("where every demand is known only what is unlimited is without bound") {
    const auto network = network_of(lossy);
    const auto most = grid(network, ChainId{0}).most;
    CHECK(boundless(network, most, ChainId{0}));
    CHECK_FALSE(boundless(network, most - Parts{1}, ChainId{0}));
}

TEST_CASE("an unlimited amount stays without bound in parts") {
    const auto network = network_of(lossy);
    CHECK(parts(network, unlimited, *network.stage("metal")) == most_parts);
}
