#include "analysis/supply/tracing.hpp"

#include "drawn_supply.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

double share_of(const Network& network, const std::optional<Origins>& origins, const char* code) {
    REQUIRE(origins.has_value());
    for (const auto& origin : origins->nations) {
        if (network.nations[origin.nation].code == code) return origin.share;
    }
    return 0;
}

}  // namespace

TEST_SUITE("tracing of the supply") {
    TEST_CASE("what leaves a market has the mixture of all that enters it") {
        const auto network = network_of(R"(
            nations:
              CHN: {production: {magnet: 60}}
              MYS: {production: {magnet: 20}}
              DEU: {demand: {magnet: 40}}
              FRA: {production: {magnet: 10}, demand: {magnet: 50}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 60}
              - {from: MYS, to: DEU, stage: magnet, capacity: 20}
              - {from: DEU, to: FRA, stage: magnet, capacity: 40}
        )");
        const auto origins = traced(supply(network.view(), ChainId{0}));
        CHECK(share_of(network, origins[DemandId{0}], "CHN") == doctest::Approx(0.75));
        CHECK(share_of(network, origins[DemandId{1}], "CHN") == doctest::Approx(0.75 * 0.8));
        CHECK(share_of(network, origins[DemandId{1}], "FRA") == doctest::Approx(0.2));
    }

    TEST_CASE("a demand that gets nothing has no origin") {
        const auto network = network_of("nations: {DEU: {demand: {magnet: 3}}}");
        CHECK_FALSE(traced(supply(network.view(), ChainId{0}))[DemandId{0}].has_value());
    }

    TEST_CASE("shares add up to all, and nothing is of unknown origin") {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            CAPTURE(seed);
            const auto network = network_of(drawn_supply(seed, 5));
            const auto answer = supply(network.view(), ChainId{0});
            const auto origins = traced(answer);
            for (const auto demand : network.demands.ids()) {
                CHECK(origins[demand].has_value() == (service(answer, demand).served > Parts{0}));
                if (!origins[demand]) continue;
                double sum = 0;
                for (const auto& origin : origins[demand]->nations) sum += origin.share;
                CHECK(sum == doctest::Approx(1));
                CHECK(origins[demand]->unknown == 0);
            }
        }
    }
}
