#include "witness/supply/bound.hpp"

#include "network_of.hpp"
#include "witness/supply/arriving.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

constexpr auto grid = R"(
    chains:
      ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate, recovery: 75%}]}
    nations:
      AUS: {production: {mine: 41}}
      CHN: {capacity: {separate: 60}}
      DEU: {demand: {separate: 50}}
    links:
      - {from: AUS, to: CHN, stage: mine, capacity: 50}
      - {from: CHN, to: DEU, stage: separate, capacity: 40}
)";

}  // namespace

TEST_SUITE("bound and flow") {
    TEST_CASE("recovery takes its share, rounded down") {
        const auto network = network_of(grid);
        const auto mine = *network.stage("mine"), separate = *network.stage("separate");
        CHECK(arriving(network, Quantity{41}, mine, separate) == Quantity{30});
        CHECK(arriving(network, Quantity{41}, mine, mine) == Quantity{41});
        CHECK(arriving(network, unlimited, mine, separate) == unlimited);
        CHECK_FALSE(arriving(network, Quantity{41}, separate, mine));
    }

    TEST_CASE("a bound holds if nothing gets past it and it adds up") {
        const auto network = network_of(grid);
        const auto view = network.view();
        const auto verdict = [&](std::vector<BoundText> bounds, std::int64_t value) {
            return check(SupplyBound{"DEU:separate", Unknown::zero, std::move(bounds), Quantity{value}},
                         network, view);
        };
        CHECK(verdict({{BoundKind::production, "AUS:mine"}}, 30).ok);
        CHECK(verdict({{BoundKind::link, "CHN → DEU, separate"}}, 40).ok);
        CHECK(verdict({{BoundKind::exports, "AUS:mine"}}, unlimited.units).ok);
        CHECK(verdict({{BoundKind::production, "AUS:mine"}}, 29).why ==
              "the bounds of DEU:separate add up to 30 quanta, not 29");
        CHECK(verdict({}, 0).why == "DEU:separate can be reached past the bounds");
        CHECK(verdict({{BoundKind::link, "nowhere"}}, 0).why == "the network has no link 'nowhere'");
        CHECK_FALSE(
            check(
                SupplyBound{
                    "DEU:separate", Unknown::unbounded, {{BoundKind::production, "AUS:mine"}}, Quantity{30}},
                network, view)
                .ok);
    }

    TEST_CASE("a flow holds if it keeps every bound and all of it arrives") {
        const auto network = network_of(grid);
        const auto view = network.view();
        const auto processing = network.between(network["CHN:mine"], network["CHN:separate"]);
        REQUIRE(processing.size() == 1);
        const auto inside = network.links[processing[0]].name;
        const auto verdict = [&](std::int64_t produced, std::int64_t shipped, std::int64_t processed,
                                 std::int64_t delivered, std::int64_t value) {
            return check(SupplyFlow{"DEU:separate",
                                    Unknown::zero,
                                    {{BoundKind::production, "AUS:mine", Quantity{produced}},
                                     {BoundKind::link, "AUS → CHN, mine", Quantity{shipped}},
                                     {BoundKind::link, inside, Quantity{processed}},
                                     {BoundKind::link, "CHN → DEU, separate", Quantity{delivered}}},
                                    Quantity{value}},
                         network, view);
        };
        CHECK(verdict(30, 30, 30, 30, 30).ok);
        CHECK(verdict(31, 31, 31, 31, 31).why == "production 'AUS:mine' cannot carry so much");
        CHECK(verdict(30, 30, 30, 30, 31).why == "30 quanta arrive at DEU:separate, not 31");
        CHECK(verdict(30, 30, 20, 20, 20).why == "what enters CHN:mine does not leave it");
        CHECK(verdict(30, 30, 30, 41, 30).why == "link 'CHN → DEU, separate' cannot carry so much");
        CHECK(verdict(-1, -1, -1, -1, -1).why == "production 'AUS:mine' flows backwards");
        const AmountText twice{BoundKind::production, "AUS:mine", Quantity{1}};
        CHECK(check(SupplyFlow{"DEU:separate", Unknown::zero, {twice, twice}, Quantity{0}}, network, view)
                  .why == "an amount is given twice");
    }
}
