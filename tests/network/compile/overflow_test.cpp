#include "network_of.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace entente;

TEST_CASE("costs that together could reach the penalty of going short are refused, naming the dearest") {
    const auto said = complaints_of(R"(
        nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 5}}}
        links:
          - {from: CHN, to: MYS, stage: magnet, capacity: 5, cost: 8000000000000}
          - {from: MYS, to: FRA, stage: magnet, capacity: 5, cost: 9000000000000}
          - {from: FRA, to: JPN, stage: magnet, capacity: 5, cost: 8000000000000}
          - {from: JPN, to: DEU, stage: magnet, capacity: 5, cost: 8000000000000}
    )");
    REQUIRE(said.size() == 1);
    CHECK(said.front() == "the cost of 'MYS → FRA, magnet' is too large for exact flows");
}

TEST_CASE("recoveries with too many digits together are refused") {
    const auto said = complaints_of(R"(
        chains:
          ree:
            unit: t
            quantum: 1 t
            stages:
              - {stage: mine}
              - {stage: separate, recovery: 91.234567%}
              - {stage: metal, recovery: 93.456789%}
        nations: {CHN: {production: {mine: 5}, capacity: {separate: 5, metal: 5}, demand: {metal: 5}}}
    )");
    REQUIRE(said.size() == 1);
    CHECK(said.front() == "the recoveries of chain 'ree' have too many digits together for exact flows");
}

TEST_CASE("demand whose sum could overflow is refused") {
    std::string text =
        "chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate, recovery: "
        "99.99%}]}}\n"
        "nations:\n  CHN: {production: {mine: 5}, capacity: {separate: 5}, demand: {separate: "
        "9000000000000000}}\n";
    const auto said = complaints_of(text);
    REQUIRE_FALSE(said.empty());
    CHECK(said.front().find("demand is too large for exact flows") == 0);
}

TEST_CASE("a known amount that could be taken for one without bound is refused where a demand is unknown") {
    const auto text = [](const char* demand, const char* production, const char* other) {
        return fmt::format(
            "chains: {{lamps: {{unit: t, quantum: 1 t, stages: [{{stage: lamp}}]}}}}\n"
            "nations:\n  DEU: {{demand: {{lamp: {}}}, production: {{lamp: {}}}}}\n  FRA: {{demand: {{lamp: "
            "{}}}}}\n",
            demand, production, other);
    };
    const auto huge = "9000000000000000";
    for (const auto& known : {complaints_of(text(huge, "5", "7")), complaints_of(text("5", huge, "7"))}) {
        for (const auto& said : known) CHECK(said.find("too large") == std::string::npos);
    }
    const auto demand = complaints_of(text(huge, "5", "null"));
    REQUIRE(demand.size() == 1);
    CHECK(demand.front() ==
          "demand is too large for exact flows from 'DEU, lamp' on, beside demand of unknown size");
    const auto production = complaints_of(text("5", huge, "null"));
    REQUIRE(production.size() == 1);
    CHECK(production.front() ==
          "production is too large for exact flows from 'DEU, lamp' on, beside demand of unknown size");
}

TEST_CASE("a scenario whose costs could reach the penalty of going short is refused") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 5}}}
        links:
          - {from: CHN, to: MYS, stage: magnet, capacity: 5, cost: 4000000000000}
          - {from: MYS, to: FRA, stage: magnet, capacity: 5, cost: 4000000000000}
          - {from: FRA, to: JPN, stage: magnet, capacity: 5, cost: 4000000000000}
          - {from: JPN, to: DEU, stage: magnet, capacity: 5, cost: 4000000000000}
    )");
    Diagnostics diagnostics;
    const auto read =
        entente::read("entente: 1\nscenarios: {dear: {change: [{reprice: {stage: magnet, to: 200%}}]}}\n",
                      "changes", diagnostics);
    REQUIRE(read.has_value());
    CHECK_FALSE(resolve(network, read->scenarios.at("dear")->change, diagnostics).has_value());
    diagnostics.settle();
    REQUIRE(diagnostics.found().size() == 1);
    CHECK(diagnostics.found().front().text == "costs grow too large for exact flows");
}
