#include "witness/supply/dependence.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr auto two_ways = R"(
    blocs: {ALL: {name: All, members: [CHN, JPN, USA]}}
    nations:
      CHN: {production: {magnet: 5}}
      JPN: {production: {magnet: 5}}
      USA: {demand: {magnet: 5}}
      DEU: {demand: {magnet: 5}}
    links:
      - {from: CHN, to: USA, stage: magnet, capacity: 5}
      - {from: JPN, to: USA, stage: magnet, capacity: 5}
)";

}  // namespace

TEST_SUITE("dependence") {
    TEST_CASE("a claim holds only if nothing is left without what is lost") {
        const auto network = network_of(two_ways);
        const auto view = network.view();
        const auto verdict = [&](std::vector<ElementText> lost) {
            return check(Dependence{"USA:magnet", std::move(lost)}, network, view);
        };
        CHECK(verdict({{"nation", "CHN"}, {"nation", "JPN"}}).ok);
        CHECK(verdict({{"link", "CHN → USA, magnet"}, {"market", "JPN:magnet"}}).ok);
        CHECK(verdict({{"bloc", "ALL"}}).ok);
        CHECK(verdict({{"nation", "CHN"}}).why ==
              "USA:magnet can be reached without what is said to be lost");
        CHECK(verdict({{"nation", "XXX"}}).why == "the network has no nation 'XXX'");
        CHECK(verdict({{"thing", "CHN"}}).why == "the network has no thing 'CHN'");
    }

    TEST_CASE("nobody depends on anything for what he does not get") {
        const auto network = network_of(two_ways);
        const auto view = network.view();
        CHECK(check(Dependence{"DEU:magnet", {{"nation", "CHN"}}}, network, view).why ==
              "nothing reaches DEU:magnet anyway");
        CHECK(check(Unsupplied{"DEU:magnet"}, network, view).ok);
        CHECK(check(Unsupplied{"USA:magnet"}, network, view).why == "USA:magnet can be reached");
        CHECK(check(Unsupplied{"XXX:magnet"}, network, view).why == "the network has no market 'XXX:magnet'");
    }
}
