#include "network/grid/parts.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

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

TEST_CASE("an unlimited amount stays without bound in parts") {
    const auto network = network_of(lossy);
    CHECK(parts(network, unlimited, *network.stage("metal")) == most_parts);
}
