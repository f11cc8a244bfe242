#include "analysis/inventory/balance.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr Fraction five_percent{5, 100};

/// The balance of one market; fails the test where it has none.
Balance balance_of(const Network& network, std::string_view market) {
    for (const auto& balance : balances(network, five_percent)) {
        if (balance.market == network[market]) return balance;
    }
    FAIL("no balance of " << market);
    return {};
}

}  // namespace

TEST_CASE("what enters and leaves a market is production, trade, processing and demand") {
    const auto network = network_of(R"(
        chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal, recovery: 80%}]}}
        nations:
          AUS: {production: {mine: 100}}
          CHN: {processing: {metal: 80}, capacity: {metal: 90}, demand: {metal: 80}}
        links:
          - {from: AUS, to: CHN, stage: mine, quantity: 100}
    )");
    const auto mine = balance_of(network, "CHN:mine");
    CHECK(mine.in.low == 100);
    CHECK(mine.out.low == 100);  // 80 after a recovery of 80 %
    CHECK_FALSE(mine.off);
    CHECK_FALSE(balance_of(network, "CHN:metal").off);
    CHECK_FALSE(balance_of(network, "AUS:mine").off);
}

TEST_CASE("a difference of five percent is borne, one above is off") {
    const auto off = [](const std::string& demand) {
        const auto network =
            network_of("nations: {DEU: {production: {magnet: 100}, demand: {magnet: " + demand + "}}}");
        return balance_of(network, "DEU:magnet").off;
    };
    CHECK_FALSE(off("100"));
    CHECK_FALSE(off("95"));
    CHECK(off("94"));
    CHECK_FALSE(off("105"));
    CHECK(off("106"));
}

TEST_CASE("an unknown size can balance anything above what is known") {
    const auto network = network_of(R"(
        nations:
          DEU: {production: {magnet: 100}, demand: {magnet: null}}
          FRA: {production: {magnet: null}, demand: {magnet: 7}}
          JPN: {production: {magnet: {low: 1, high: 3}}, demand: {magnet: 7}}
    )");
    CHECK_FALSE(balance_of(network, "DEU:magnet").off);
    CHECK(balance_of(network, "DEU:magnet").out.open_ended);
    CHECK_FALSE(balance_of(network, "FRA:magnet").off);
    CHECK(balance_of(network, "JPN:magnet").off);
}

TEST_CASE("a stage that nothing leaves anywhere is not held against its production") {
    const auto network =
        network_of("nations: {AUS: {production: {magnet: 100}}, CHN: {production: {magnet: 5}}}");
    CHECK(balances(network, five_percent).empty());
}

TEST_CASE("an empty network has no balances") {
    const auto network = network_of("nations: {}");
    CHECK(balances(network, five_percent).empty());
}
