#include "witness/supply/survival.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

Network lamps() {
    return network_of(R"(
        nations:
          CHN: {production: {magnet: 300}}
          DEU: {demand: {magnet: 1000}, stock: {magnet: 200}}
        links:
          - {id: sea, from: CHN, to: DEU, stage: magnet, capacity: 250}
          - {id: air, from: CHN, to: DEU, stage: magnet, capacity: 150}
    )");
}

Survival claim_of(StockCutText cut) {
    return {"magnets", Unknown::zero, std::move(cut), {}, Parts{1000}, Parts{300}, Parts{200}, 2, 7};
}

}  // namespace

TEST_CASE("a cut through production and the stock says how long the demand lasts") {
    const auto network = lamps();
    const StockCutText cut{{"DEU:magnet"}, {{BoundKind::production, "CHN:magnet"}}, {}, {"DEU:magnet"}};
    const auto verdict = check(claim_of(cut), network, network.view());
    CHECK_MESSAGE(verdict.ok, verdict.why);
}

TEST_CASE("a cut that goods get past says nothing") {
    const auto network = lamps();
    const StockCutText one_link{{"DEU:magnet"}, {{BoundKind::link, "sea"}}, {}, {"DEU:magnet"}};
    CHECK(check(claim_of(one_link), network, network.view()).why ==
          "DEU:magnet can be reached past the bounds and the stocks");
    const StockCutText no_stock{{"DEU:magnet"}, {{BoundKind::production, "CHN:magnet"}}, {}, {}};
    CHECK(check(claim_of(no_stock), network, network.view()).why ==
          "DEU:magnet can be reached past the bounds and the stocks");
    const StockCutText no_such{{"DEU:magnet"}, {}, {}, {"CHN:magnet"}};
    CHECK(check(claim_of(no_such), network, network.view()).why == "there is no stock at 'CHN:magnet'");
}

TEST_CASE("a wider cut gives another time, and so another claim") {
    const auto network = lamps();
    auto claim =
        claim_of({{"DEU:magnet"}, {{BoundKind::link, "sea"}, {BoundKind::link, "air"}}, {}, {"DEU:magnet"}});
    CHECK(check(claim, network, network.view()).why == "the bounds add up to another amount");
    claim.arriving = Parts{400};
    CHECK(check(claim, network, network.view()).why == "the stocks last for another time");
    claim.over = 1;
    claim.under = 3;
    CHECK(check(claim, network, network.view()).ok);
}
