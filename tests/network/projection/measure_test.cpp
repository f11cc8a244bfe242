#include "network/projection/measure.hpp"

#include "network/hand_made.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace entente;

namespace {

/// Three nodes in a row and back; quantities 1, 3, 0 and 1000, of which the last is closed.
View row() {
    auto view = hand_made(3, {{0, 1, 5, 1}, {1, 2, 6, 3}, {2, 0, 7, 0}, {0, 2, 8, 1000}});
    view.open[LinkId{3}] = 0;
    view.value = {{2}, {0}, {0}, {1}};
    view.risk = {0.5, 0.0, std::nullopt, 0.1};
    return view;
}

}  // namespace

TEST_CASE("cost is as it is, and a hop is one") {
    const auto view = row();
    CHECK(measured(view, Length::cost).view == view);
    CHECK(measured(row(), Length::hops).view.cost == Column<LinkId, Cost>{{1}, {1}, {1}, {1}});
    CHECK(measured(row(), Length::hops).unknown == 0);
}

TEST_CASE("inverse quantities are the largest whole numbers for which three of them stay below 2^53") {
    const auto found = measured(row(), Length::inverse_quantity);
    CHECK(found.bits == 51);
    CHECK(found.view.cost[LinkId{0}] == Cost{std::int64_t{1} << 51});
    CHECK(found.view.cost[LinkId{1}] == Cost{750'599'937'895'083});  // 2^51 / 3 = 750599937895082.67
    CHECK(3 * found.view.cost[LinkId{0}].units < Quantity::limit);
    CHECK(found.unit == std::ldexp(1.0, -51));
}

TEST_CASE("an open link without the figure is left out and counted, a closed one stays closed uncounted") {
    const auto found = measured(row(), Length::inverse_quantity);
    CHECK(found.view.open == Column<LinkId, std::uint8_t>{1, 1, 0, 0});
    CHECK(found.unknown == 1);
    CHECK(measured(row(), Length::inverse_value).view.open == Column<LinkId, std::uint8_t>{1, 0, 0, 0});
    CHECK(measured(row(), Length::inverse_value).unknown == 2);
}

TEST_CASE("risks add up as chances multiply, and what cannot fail is nearest") {
    const auto found = measured(row(), Length::risk);
    CHECK(found.unknown == 1);
    CHECK(static_cast<double>(found.view.cost[LinkId{0}].units) * found.unit == doctest::Approx(std::log(2)));
    CHECK(found.view.cost[LinkId{1}] == Cost{1});
    auto certain = row();
    certain.risk[LinkId{0}] = 1.0;
    CHECK(measured(certain, Length::risk).unknown == 2);
}

TEST_CASE("equal figures are equally near, whatever the scale") {
    auto view = hand_made(50, {{0, 1, 1, 7}, {1, 2, 1, 7}, {2, 3, 1, 700'000'000}});
    const auto found = measured(view, Length::inverse_quantity);
    CHECK(found.view.cost[LinkId{0}] == found.view.cost[LinkId{1}]);
    CHECK(found.view.cost[LinkId{2}] > Cost{0});
    CHECK(50 * found.view.cost[LinkId{0}].units < Quantity::limit);
    CHECK(2 * 50 * found.view.cost[LinkId{0}].units >= Quantity::limit);
}

TEST_CASE("no nodes, no links, and the only link closed or without figure are measured too") {
    CHECK(measured(hand_made(0, {}), Length::inverse_quantity).view.nodes().size() == 0);
    CHECK(measured(hand_made(1, {}), Length::hops).view.nodes().size() == 1);
    auto view = hand_made(2, {{0, 1, 1, 0}});
    CHECK(measured(view, Length::inverse_quantity).unknown == 1);
    view.open[LinkId{0}] = 0;
    CHECK(measured(view, Length::inverse_quantity).unknown == 0);
}
