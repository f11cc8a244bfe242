#include "network/compile/figure/sizes.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

/// The size of CHN's production at the last stage when it is written so.
Size production(std::string_view amount) {
    const auto network = network_of(R"(
        chains:
          m: {unit: t NdPr, quantum: 1 kg, stages: [{stage: mine}, {stage: magnet, contains: 30%}]}
        nations: {CHN: {production: {magnet: )" +
                                    std::string(amount) + "}}}\n");
    return *network.productions[ProductionId{0}].quantity;
}

std::vector<std::string> complaints(std::string_view amount) {
    return complaints_of(R"(
        chains:
          m: {unit: t NdPr, quantum: 1 kg, stages: [{stage: mine, contains: 30%}, {stage: magnet}]}
        nations: {CHN: {production: {magnet: )" +
                         std::string(amount) + "}}}\n");
}

Size size_of(std::int64_t value, std::int64_t low, std::int64_t high) {
    return {Quantity{value}, Quantity{low}, Quantity{high}};
}

}  // namespace

TEST_CASE("amounts become whole quanta, whatever unit they are written in") {
    CHECK(production("12") == exactly(Quantity{12'000}));
    CHECK(production("12.5 kt") == exactly(Quantity{12'500'000}));
    CHECK(production("700 kg") == exactly(Quantity{700}));
    CHECK(production("3 t NdPr") == exactly(Quantity{3'000}));
    CHECK(production("10 t gross") == exactly(Quantity{3'000}));
    CHECK(production("10 gross") == exactly(Quantity{3'000}));
}

TEST_CASE("an amount is rounded to the nearest quantum, halves to even") {
    CHECK(production("1.4 kg") == exactly(Quantity{1}));
    CHECK(production("1.5 kg") == exactly(Quantity{2}));
    CHECK(production("2.5 kg") == exactly(Quantity{2}));
    CHECK(production("0.0004") == exactly(Quantity{0}));
}

TEST_CASE("an amount that rounds to nothing is said, since what is nothing makes and ships nothing") {
    CHECK(complaints("0.4 kg") ==
          std::vector<std::string>{
              "the production of CHN, magnet is less than half a quantum of chain 'm', and counts as none"});
    CHECK(complaints("0").empty());
}

TEST_CASE("a figure that rounding changes by more than half a percent is said, with what it counts as") {
    CHECK(complaints("0.6 kg") ==
          std::vector<std::string>{"the production of CHN, magnet is 0.6 kg, but counts as 0.001 t NdPr: the "
                                   "quantum of chain 'm' is 0.001 t NdPr"});
    CHECK(complaints("100.5 kg").empty());
    CHECK(complaints("{value: 2 kg, low: 1.4 kg}") ==
          std::vector<std::string>{"the production of CHN, magnet is 1.4 kg, but counts as 0.001 t NdPr: the "
                                   "quantum of chain 'm' is 0.001 t NdPr"});
}

TEST_CASE("a figure that cannot be counted is refused with what to write instead") {
    const auto mend = [](const std::string& amount) {
        Diagnostics problems;
        Policy policy;
        const auto definition = read(
            "entente: 1\nchains: {m: {unit: t, stages: [{stage: mine}]}}\nnations: "
            "{CHN: {production: {mine: " +
                amount + "}}}\n",
            "text", problems);
        REQUIRE(definition);
        compile(*definition, policy, problems);
        REQUIRE(problems.found().size() == 1);
        return problems.found().front().mend;
    };
    CHECK(mend("10 furlongs") ==
          "write it in one of: g, kg, t, kt, Mt; or as a number alone, which counts 't'");
    CHECK(mend("10 KT") == "did you mean 'kt'?");
    CHECK(mend("10 t gross") ==
          "give the stage its content per gross tonne, as in contains: 30%, or write the content");
    CHECK(mend("10 t Cu") == "write the amount of 't' in it");
    CHECK(mend("99999999999999999") == "check the figure and its unit, or give the chain a larger quantum");
    CHECK(mend("{low: 2, high: 1 kg}") == "low ≤ value ≤ high");
}

TEST_CASE("what is written of an interval is kept, and what is not written is not invented") {
    CHECK(production("{value: 2, low: 1, high: 3}") == size_of(2'000, 1'000, 3'000));
    CHECK(production("{value: 2, low: 1}") == size_of(2'000, 1'000, 2'000));
    const auto interval = production("{low: 1, high: 3}");
    CHECK_FALSE(interval.value);
    CHECK_FALSE(interval.unknown());
    CHECK(interval.at(Unknown::zero) == Quantity{1'000});
    CHECK(interval.at(Unknown::unbounded) == Quantity{3'000});
    const auto unknown = production("null");
    CHECK(unknown.unknown());
    CHECK(unknown.at(Unknown::zero) == Quantity{0});
    CHECK(unknown.at(Unknown::unbounded) == unlimited);
}

TEST_CASE("an amount that a network cannot hold is refused, and its element named") {
    CHECK(complaints("9007199254740992 kg").empty());
    CHECK(complaints("9007199254740993 kg") ==
          std::vector<std::string>{
              "the production of CHN, magnet is 9007199254740993, more than 9007199254740992 "
              "quanta, the largest amount a network may hold"});
    CHECK(complaints("1e20 Mt") ==
          std::vector<std::string>{"the production of CHN, magnet is 100000000000000000000, more than "
                                   "9007199254740992 quanta, the largest amount a network may hold"});
}

TEST_CASE("a unit that does not fit the chain is refused, and its element named") {
    CHECK(complaints("3 m3") ==
          std::vector<std::string>{"the production of CHN, magnet has the unit 'm3', which is none "
                                   "of chain 'm' in 't NdPr'"});
    CHECK(complaints("3 t Cu") ==
          std::vector<std::string>{"the production of CHN, magnet is of 'Cu', but chain 'm' "
                                   "counts 't NdPr'"});
    CHECK(complaints("3 t gross") ==
          std::vector<std::string>{"the production of CHN, magnet is gross, but stage "
                                   "'magnet' does not say what it contains"});
}

TEST_CASE("low, value and high must rise once they are in one unit") {
    CHECK(complaints("{value: 1 kt, low: 2}").empty());
    CHECK(complaints("{value: 1 kg, low: 2}") ==
          std::vector<std::string>{"the production of CHN, magnet has low, value and high that do not rise"});
}

TEST_CASE("a chain without quantum counts thousandths of its unit, and any unit that is a word of its own") {
    const auto network = network_of(R"(
        chains: {m: {unit: box, stages: [{stage: magnet}]}}
        nations: {CHN: {production: {magnet: 1.25}}}
    )");
    CHECK(network.productions[ProductionId{0}].quantity == exactly(Quantity{1250}));
    CHECK(complaints_of("chains: {m: {unit: t, quantum: 1 box, stages: [{stage: magnet}]}}") ==
          std::vector<std::string>{"the quantum '1 box' is no amount of 't'"});
}

TEST_CASE("money is counted in thousandths of the network's currency") {
    const auto cost = [](std::string_view written) {
        return network_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 1, cost: " +
                          std::string(written) + "}]")
            .links[LinkId{0}];
    };
    CHECK(cost("95").cost == Cost{95'000});
    CHECK(cost("0.0015 USD").cost == Cost{2});
    CHECK(cost("{low: 10, high: 20}").cost == Cost{15'000});
    CHECK_FALSE(cost("95").cost_estimated);
    CHECK(complaints_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 1, cost: 5 EUR}]") ==
          std::vector<std::string>{"the cost of CHN → DEU, magnet is in 'EUR', but the currency is USD"});
}
