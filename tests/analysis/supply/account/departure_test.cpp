#include "analysis/supply/account/departure.hpp"

#include "analysis/supply/account/throughput.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr auto two_ways = R"(
    chains:
      ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate, recovery: 80%}]}
    nations:
      CHN: {production: {mine: 100}, capacity: {separate: 80}, cost: {mine: 2}}
      MYS: {capacity: {separate: 80}, cost: {separate: 9}}
      DEU: {demand: {separate: 60}}
    links:
      - {from: CHN, to: MYS, stage: mine, quantity: 50, capacity: 60, cost: 1}
      - {from: CHN, to: DEU, stage: separate, quantity: 20, capacity: unlimited, cost: 1}
      - {from: MYS, to: DEU, stage: separate, quantity: null, capacity: 90, cost: 1}
)";

}  // namespace

TEST_SUITE("accounts of a supply") {
    TEST_CASE(
        "the distance from what is reported is the sum of differences, largest first, unknown left out") {
        const auto network = network_of(two_ways);
        const auto off = departure(supply(network.view(), ChainId{0}));
        REQUIRE(off.links.size() == 2);
        CHECK(off.links[0].link == link_of(network, "CHN → MYS, mine"));
        CHECK(off.links[0].by() == doctest::Approx(-50));
        CHECK(off.links[1].by() == doctest::Approx(40));
        CHECK(off.departed == doctest::Approx(90));
        CHECK(off.reported == doctest::Approx(70));
    }

    TEST_CASE("what comes into a market is what goes out of it, and the bill says what is estimated") {
        const auto network = network_of(two_ways);
        const auto answer = supply(network.view(), ChainId{0});
        const auto passed = throughput(answer);
        for (const auto market : network.markets.ids()) {
            const auto& one = passed[market];
            CHECK(one.in() == one.used + one.processed + one.sent);
        }
        const auto at = network["CHN:separate"];
        CHECK(in_units(network, passed[at].made, network.markets[at].stage) == doctest::Approx(60));
        const auto costs = bill(answer);
        CHECK(costs.total == doctest::Approx(75 * 2 + 60 * 7 + 20 + 40 * 1.5));
        CHECK(costs.estimated == doctest::Approx(60 * 7));  // processing in China states no cost
        CHECK(costs.freight == doctest::Approx(20 + 40 * 1.5));
    }

    TEST_CASE("no reports are no distance") {
        const auto network = network_of("nations: {CHN: {production: {magnet: 5}, demand: {magnet: 5}}}");
        CHECK(departure(supply(network.view(), ChainId{0})).links.empty());
    }
}
