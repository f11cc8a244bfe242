#include "analysis/uncertain/extreme.hpp"

#include "analysis/uncertain/uncertain_network.hpp"

using namespace entente;

TEST_CASE(
    "against every network within the intervals: none has less or more unmet, and both ends are reached") {
    const auto network = network_of(uncertain_text());
    std::int64_t least = unlimited.units, most = 0;
    for (int chn = 2; chn <= 14; chn += 3) {
        for (int fra = 3; fra <= 9; fra += 2) {
            for (int link = 1; link <= 9; link += 4) {
                const auto unmet = unmet_of_all(network_of(
                    uncertain_text(std::to_string(chn), std::to_string(fra), std::to_string(link))));
                least = std::min(least, unmet);
                most = std::max(most, unmet);
            }
        }
    }
    CHECK(unmet_of_all(at_extreme(network, Extreme::plenty)) == least);
    CHECK(unmet_of_all(at_extreme(network, Extreme::scarce)) == most);
    CHECK(least < most);
}

TEST_CASE("what nobody knows is zero or without bound") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: null}}, DEU: {demand: {magnet: 8}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: {low: 3}}]
    )");
    CHECK(unmet_of_all(at_extreme(network, Extreme::scarce)) == 8);
    CHECK(unmet_of_all(at_extreme(network, Extreme::plenty)) == 0);
}

TEST_CASE("where all is certain both ends are the network itself") {
    const auto network = network_of(uncertain_text("10", "4", "6"));
    for (const auto extreme : {Extreme::scarce, Extreme::plenty}) {
        const auto at_end = at_extreme(network, extreme);
        CHECK(unmet_of_all(at_end) == unmet_of_all(network));
        CHECK(shortest(at_end) == shortest(network));
    }
}
