#include "analysis/failure/demand/way_round.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace entente;

namespace {

constexpr auto closed_ways = R"(
    agreements:
      one: {parties: [JPN, USA], instrument: treaty, state: stalled}
      two: {parties: [KOR, USA], instrument: treaty, state: stalled}
    nations:
      CHN: {production: {magnet: 5}}
      JPN: {production: {magnet: 5}}
      USA: {demand: {magnet: 5}}
    links:
      - {from: CHN, to: USA, stage: magnet, capacity: 5}
      - {from: JPN, to: KOR, stage: magnet, capacity: 5, requires: two}
      - {from: KOR, to: USA, stage: magnet, capacity: 5, requires: two}
      - {from: JPN, to: USA, stage: magnet, capacity: 5, requires: one}
)";

}  // namespace

TEST_SUITE("way round") {
    TEST_CASE("of two ways the one with fewer openings is told") {
        const auto network = network_of(closed_ways);
        const auto view = network.view();
        const std::array lost{element(*network.nation("CHN"))};
        const auto way = way_round(network, view, network["USA"], lost);
        REQUIRE(way.exists);
        CHECK(way.opened == std::vector<LinkId>{link_of(network, "JPN → USA, magnet")});
        const std::array both{element(*network.nation("CHN")), element(*network.agreement("one"))};
        CHECK(way_round(network, view, network["USA"], both).opened.size() == 2);
    }

    TEST_CASE("nothing needs to be opened where a way is open, and nothing helps where none is declared") {
        const auto network = network_of(closed_ways);
        const auto view = network.view();
        const auto open = way_round(network, view, network["USA"]);
        CHECK(open.exists);
        CHECK(open.opened.empty());
        CHECK(open.links == std::vector<LinkId>{link_of(network, "CHN → USA, magnet")});
        const std::array all{element(*network.nation("CHN")), element(*network.nation("JPN"))};
        CHECK_FALSE(way_round(network, view, network["USA"], all).exists);
        const std::array itself{element(network["USA"])};
        CHECK_FALSE(way_round(network, view, network["USA"], itself).exists);
    }

    TEST_CASE("a plant that does not work yet is opened with the way") {
        const auto network = network_of(R"(
            agreements: {deal: {parties: [TUR, USA], instrument: joint_venture, state: announced}}
            plants: {beylikova: {name: Beylikova, nation: TUR, into: magnet, capacity: 5, requires: deal}}
            nations: {USA: {demand: {magnet: 5}}}
            links: [{from: TUR, to: USA, stage: magnet, capacity: 5}]
        )");
        const auto way = way_round(network, network.view(), network["USA"]);
        REQUIRE(way.exists);
        CHECK(way.opened.empty());
        REQUIRE(way.production);
        CHECK(network.productions[*way.production].plant == network.plant("beylikova"));
    }
}
