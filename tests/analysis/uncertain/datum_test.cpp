#include "analysis/uncertain/datum.hpp"

#include "analysis/uncertain/uncertain_network.hpp"

using namespace entente;

TEST_CASE("data are what was written, with their ends, and where") {
    const auto network = network_of(uncertain_text());
    const auto data = data_of(network, ChainId{0});
    std::vector<std::string> uncertain;
    for (const auto& datum : data) {
        if (datum.uncertain()) uncertain.push_back(name(datum));
    }
    CHECK(uncertain == std::vector<std::string>{"production of CHN, magnet", "demand of FRA, magnet",
                                                "capacity of CHN → DEU, magnet",
                                                "cost of CHN → JPN, magnet"});
    CHECK(data.size() == 13);
    const auto& production = data[1];  // of China, after Australia's
    CHECK(name(production) == "production of CHN, magnet");
    CHECK(production.size == Size{Quantity{10}, Quantity{2}, Quantity{14}});
    CHECK(production.place.line == 5);
    CHECK(production.taken(Unknown::unbounded) == 10);
    CHECK(in_units(network, production, 10) == 10);
    CHECK(unit_of(network, production) == "t");
}

TEST_CASE("without a figure an end is taken, of money the middle") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: null}, cost: {magnet: {low: 4, high: 7}}}
          DEU: {demand: {magnet: {low: 3, high: 9}}}
          FRA: {demand: {magnet: {low: 2}}}
    )");
    const auto data = data_of(network, ChainId{0});
    REQUIRE(data.size() == 4);
    CHECK(name(data[0]) == "production of CHN, magnet");
    CHECK(data[0].boundless());
    CHECK_FALSE(data[0].uncertain());
    CHECK(data[0].taken(Unknown::zero) == 0);
    CHECK(data[0].taken(Unknown::unbounded) == unlimited.units);
    CHECK(data[1].money);
    CHECK(data[1].taken(Unknown::zero) == 5500);
    CHECK(in_units(network, data[1], 5500) == 5.5);
    CHECK(unit_of(network, data[1]) == "USD per t");
    CHECK(data[2].taken(Unknown::zero) == 3);
    CHECK(data[2].taken(Unknown::unbounded) == 9);
    CHECK(data[3].boundless());
}

TEST_CASE("a network without figures has no data, and only those of the chain count") {
    CHECK(data_of(network_of("nations: {CHN: {}}"), ChainId{0}).empty());
    const auto network = network_of(R"(
        chains:
          one: {unit: t, stages: [{stage: ore}]}
          two: {unit: t, stages: [{stage: metal}]}
        nations: {CHN: {production: {ore: 3, metal: 4}}}
    )");
    const auto data = data_of(network, *network.chain("two"));
    REQUIRE(data.size() == 1);
    CHECK(name(data.front()) == "production of CHN, metal");
    CHECK(data.front().size.value == Quantity{4000});  // the quantum is a thousandth
}
