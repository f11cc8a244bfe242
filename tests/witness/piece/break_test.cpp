#include "witness/piece/break.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr auto tail = R"(
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 1}
      - {from: DEU, to: CHN, stage: magnet, capacity: 1}
      - {from: DEU, to: FRA, stage: magnet, capacity: 1}
)";

}  // namespace

TEST_SUITE("breaks") {
    TEST_CASE("a break holds if what is left falls into as many pieces as it says, and more than before") {
        const auto network = network_of(tail);
        const auto view = network.view();
        const Shown nations{"nation", ""};
        CHECK(check(Break{nations, {"DEU"}, {}, 2}, network, view).ok);
        CHECK(check(Break{nations, {}, {{"DEU", "FRA"}}, 2}, network, view).ok);
        CHECK(check(Break{nations, {}, {{"CHN", "DEU"}, {"DEU", "CHN"}}, 2}, network, view).ok);
        CHECK(check(Break{nations, {}, {{"CHN", "DEU"}}, 1}, network, view).why ==
              "it does not fall into more pieces than before");
        CHECK(check(Break{nations, {"DEU"}, {}, 3}, network, view).why == "what is left falls into 2 pieces");
        CHECK_FALSE(check(Break{nations, {"XXX"}, {}, 2}, network, view).ok);
        CHECK_FALSE(check(Break{{"nowhere", ""}, {"DEU"}, {}, 2}, network, view).ok);
        CHECK_FALSE(check(Break{{"nation", "nothing"}, {"DEU"}, {}, 2}, network, view).ok);
        CHECK(check(Break{{"magnet", ""}, {"DEU, magnet"}, {}, 2}, network, view).ok);
    }

    TEST_CASE("a ring breaks if two nodes that reached each other no longer do") {
        const auto network = network_of(tail);
        const auto view = network.view();
        const Shown nations{"nation", ""};
        CHECK(check(RingBreak{nations, {}, {{"CHN", "DEU"}}, "CHN", "DEU"}, network, view).ok);
        CHECK(check(RingBreak{nations, {}, {{"DEU", "FRA"}}, "CHN", "DEU"}, network, view).why ==
              "goods can still go both ways");
        CHECK(check(RingBreak{nations, {}, {{"DEU", "FRA"}}, "FRA", "DEU"}, network, view).why ==
              "goods cannot go both ways anyway");
        CHECK(check(RingBreak{nations, {"DEU"}, {}, "CHN", "DEU"}, network, view).why ==
              "one of the two is itself taken away");
    }
}
