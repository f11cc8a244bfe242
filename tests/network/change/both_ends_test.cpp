#include "network/change/both_ends.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace entente;

namespace {

/// What a view says can be shipped in all.
Quantity shipped(const View& view) {
    return std::accumulate(view.capacity.begin(), view.capacity.end(), Quantity{},
                           [](Quantity sum, Quantity one) { return Quantity{sum.units + one.units}; });
}

}  // namespace

TEST_CASE(
    "a question is asked of both ends of what nobody knows, of one where all is known, on however many "
    "threads") {
    const auto network = network_of(R"(
        nations: {CHN: {}, DEU: {}, JPN: {}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: {low: 5, high: 30}}
          - {id: j, from: JPN, to: DEU, stage: magnet, capacity: 20}
    )");
    for (const unsigned threads : {1U, 2U, 0U}) {
        CAPTURE(threads);
        BothEnds views(network, {});
        CHECK(views.differ());
        const auto [zero, unbounded] = views.ask(shipped, threads);
        CHECK(zero == shipped(views.zero()));
        CHECK(unbounded == shipped(views.unbounded()));
        CHECK(zero < unbounded);
    }
    const auto known = network_of(R"(
        nations: {DEU: {}, JPN: {}}
        links: [{from: JPN, to: DEU, stage: magnet, capacity: 20}]
    )");
    BothEnds views(known, {});
    CHECK(!views.differ());
    int asked = 0;
    const auto [zero, unbounded] = views.ask([&](const View& view) { return ++asked, shipped(view); }, 2);
    CHECK(asked == 1);
    CHECK(zero == unbounded);
}
