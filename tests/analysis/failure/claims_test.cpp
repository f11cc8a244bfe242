#include "analysis/failure/claims.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_SUITE("claims of failure") {
    TEST_CASE("every cut point, bridge and strong one is proven to whoever has the network") {
        const auto network = network_of(R"(
            links:
              - {from: CHN, to: JPN, stage: magnet, capacity: 1}
              - {from: JPN, to: CHN, stage: magnet, capacity: 1}
              - {from: JPN, to: KOR, stage: magnet, capacity: 1}
              - {from: KOR, to: JPN, stage: magnet, capacity: 1}
              - {from: KOR, to: DEU, stage: magnet, capacity: 1}
              - {id: first, from: DEU, to: FRA, stage: magnet, capacity: 1}
              - {id: second, from: DEU, to: FRA, stage: magnet, capacity: 1}
              - {from: AUS, to: MYS, stage: magnet, capacity: 1}
        )");
        const auto view = network.view();
        const Shown in{"nation", ""};
        const auto shown = by_nation(network, view);
        const auto each = stands_for(shown, view);
        auto made = claims(cut_points(shown.view, {.stands_for = each}), shown, in);
        // JPN, KOR and DEU hold it together; of the links all but the two from Germany to France.
        CHECK(made.size() == 3 + 4);
        const auto rings = claims(strong_points(shown.view, {.stands_for = each}), shown, in);
        CHECK(rings.size() == 1 + 4);
        made.insert(made.end(), rings.begin(), rings.end());
        for (const auto& claim : made) {
            const auto verdict = check(claim, network, view);
            CHECK_MESSAGE(verdict.ok, verdict.why);
        }
    }
}
