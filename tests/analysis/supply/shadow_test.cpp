#include "analysis/supply/shadow.hpp"

#include "analysis/supply/supply.hpp"
#include "drawn_supply.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

struct Difference {
    Parts unmet;
    Wide cost{};
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What becomes of the supply in a view that was given a quantum more, solved from nothing.
Difference anew(const View& view, const View& wider) {
    const auto before = supply(view, ChainId{0}), after = supply(wider, ChainId{0});
    return {together(before).served - together(after).served, after.cost - before.cost};
}

/// The same change for every link, production and export limit, whether it binds or not.
template <class Visit>
void for_each_bound(const View& view, Visit visit) {
    const auto& network = *view.network;
    auto wider = view;
    for (const auto link : network.links.ids()) {
        if (view.capacity[link] == unlimited || view.capacity[link] == Quantity{0} || !view.open[link])
            continue;
        wider.capacity[link] += Quantity{1};
        visit(BoundKind::link, link.index, anew(view, wider));
        wider.capacity[link] = view.capacity[link];
    }
    for (const auto id : network.productions.ids()) {
        if (view.production_capacity[id] == Quantity{0}) continue;
        wider.production_capacity[id] += Quantity{1};
        visit(BoundKind::production, id.index, anew(view, wider));
        wider.production_capacity[id] = view.production_capacity[id];
    }
    for (const auto market : network.markets.ids()) {
        if (view.export_limit[market] == unlimited) continue;
        wider.export_limit[market] += Quantity{1};
        visit(BoundKind::exports, market.index, anew(view, wider));
        wider.export_limit[market] = view.export_limit[market];
    }
}

}  // namespace

TEST_SUITE("shadow prices") {
    TEST_CASE("one more quantum of what is full serves one more, at the cost of its way") {
        const auto network = network_of(R"(
            nations:
              CHN: {production: {magnet: 60}, cost: {magnet: 10}}
              MYS: {production: {magnet: 60}, cost: {magnet: 10}}
              DEU: {demand: {magnet: 100}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 30, cost: 4}
              - {from: MYS, to: DEU, stage: magnet, quantity: 10, capacity: 50, cost: 6}
        )");
        const auto view = network.view();
        Solver solver(view, ChainId{0});
        const auto found = shadows(view, solver);
        REQUIRE(found.size() == 2);
        CHECK(found[0].index == link_of(network, "CHN → DEU, magnet").index);
        CHECK(found[0].unmet == Parts{0} - found[0].quantum);
        CHECK(money(solver.grid(), found[0].cost) == doctest::Approx(14));
        CHECK(found[1].index == link_of(network, "MYS → DEU, magnet").index);
        CHECK(money(solver.grid(), found[1].cost) == doctest::Approx(10 + 6 * 1.5));
    }

    TEST_CASE("more of what is cheap saves the difference, and what has room is no bound") {
        const auto network = network_of(R"(
            nations:
              CHN: {production: {magnet: 60}, cost: {magnet: 10}}
              DEU: {production: {magnet: 60}, cost: {magnet: 30}, demand: {magnet: 50}}
            links: [{from: CHN, to: DEU, stage: magnet, capacity: 30, cost: 4}]
        )");
        const auto view = network.view();
        Solver solver(view, ChainId{0});
        const auto found = shadows(view, solver);
        REQUIRE(found.size() == 1);
        CHECK(found[0].unmet == Parts{0});
        CHECK(money(solver.grid(), found[0].cost) == doctest::Approx(14 - 30));
    }

    TEST_CASE("no bound binds where nothing is wanted, nothing can come, or the only link is closed") {
        for (const auto* text :
             {"nations: {CHN: {production: {magnet: 5}}}", "nations: {DEU: {demand: {magnet: 5}}}",
              "{nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 3}}}, "
              "links: [{from: CHN, to: DEU, stage: magnet, capacity: 3, status: blocked}]}"}) {
            const std::string source(text);
            const auto network = network_of(source.starts_with("{") ? R"(
                nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 3}}}
                links: [{from: CHN, to: DEU, stage: magnet, capacity: 3, status: blocked}]
            )"
                                                                    : source);
            const auto view = network.view();
            Solver solver(view, ChainId{0});
            CHECK(shadows(view, solver).empty());
        }
    }

    TEST_CASE(
        "they are what solving anew with one quantum more gives, and all that changes anything is listed") {
        for (std::uint64_t seed = 0; seed < 25; ++seed) {
            CAPTURE(seed);
            const auto network = network_of(drawn_supply(seed, 4));
            auto view = network.view();
            const Trial trial(view,
                              edits_of(network, "limit: {nation: AUS, stage: mine, side: export, to: 25}"));
            Solver solver(view, ChainId{0});
            const auto found = shadows(view, solver);
            for_each_bound(view, [&](BoundKind kind, std::uint32_t index, Difference change) {
                const auto one = std::find_if(found.begin(), found.end(), [&](const Shadow& shadow) {
                    return shadow.kind == kind && shadow.index == index;
                });
                const auto said = one == found.end() ? Difference{} : Difference{one->unmet, one->cost};
                CHECK(said == change);
            });
        }
    }
}
