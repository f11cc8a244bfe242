#include "witness/route.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace entente;

namespace {

/// 0 -> 1 -> 2 -> 3 at 1 each, and 0 -> 2, 1 -> 3 at 2 each.
View suurballe() {
    View view;
    view.shape = std::make_shared<const Topology>(4, Column<LinkId, Ends>{{NodeId{0}, NodeId{1}},
                                                                          {NodeId{1}, NodeId{2}},
                                                                          {NodeId{2}, NodeId{3}},
                                                                          {NodeId{0}, NodeId{2}},
                                                                          {NodeId{1}, NodeId{3}}});
    view.open = Column<LinkId, std::uint8_t>(5, 1);
    view.cost = {Cost{1}, Cost{1}, Cost{1}, Cost{2}, Cost{2}};
    view.capacity = Column<LinkId, Quantity>(5, Quantity{1});
    view.quantity = Column<LinkId, Quantity>(5);
    return view;
}

const Errand errand{{NodeId{0}}, {NodeId{3}}};
const Way straight{NodeId{0}, {LinkId{0}, LinkId{1}, LinkId{2}}};
const Way over{NodeId{0}, {LinkId{0}, LinkId{4}}};
const Way under{NodeId{0}, {LinkId{3}, LinkId{2}}};
const Potential to_go{Cost{3}, Cost{2}, Cost{1}, Cost{0}};

}  // namespace

TEST_CASE("a way leads where it says, on open links, once through each node") {
    auto view = suurballe();
    CHECK(leads(straight, view, errand));
    CHECK(!leads({NodeId{1}, {LinkId{4}}}, view, errand));
    CHECK(!leads({NodeId{0}, {LinkId{0}}}, view, errand));
    CHECK(!leads({NodeId{0}, {LinkId{0}, LinkId{2}}}, view, errand));
    CHECK(leads({NodeId{0}, {}}, view, {{NodeId{0}}, {NodeId{0}}}));
    CHECK(!leads(over, view, {{NodeId{0}}, {NodeId{3}}, {{NodeId{1}}, {}}}));
    CHECK(!leads(over, view, {{NodeId{0}}, {NodeId{3}}, {{}, {LinkId{4}}}}));
    view.open[LinkId{1}] = 0;
    CHECK(!leads(straight, view, errand));
}

TEST_CASE("a potential proves the cheapest way and no other") {
    const auto view = suurballe();
    CHECK(proves_cheapest(to_go, straight, view, errand));
    CHECK(proves_cheapest(to_go, over, view, errand));
    auto dearer = view;
    dearer.cost[LinkId{4}] = Cost{3};
    CHECK(!proves_cheapest(to_go, over, dearer, errand));
}

TEST_CASE("a potential that promises too much is none") {
    const auto view = suurballe();
    CHECK(bounds(to_go, view, errand));
    CHECK(!bounds({Cost{4}, Cost{2}, Cost{1}, Cost{0}}, view, errand));
    CHECK(!bounds({Cost{3}, Cost{2}, Cost{1}, Cost{1}}, view, errand));
    CHECK(!bounds({std::nullopt, Cost{2}, Cost{1}, Cost{0}}, view, errand));
    CHECK(!bounds({Cost{3}, Cost{2}, Cost{1}, std::nullopt}, view, errand));
    CHECK(!bounds({}, view, errand));
}

TEST_CASE("where a closed link leaves no way, a potential without figure at the start proves it") {
    auto view = suurballe();
    view.open[LinkId{0}] = view.open[LinkId{3}] = 0;
    const Potential none{std::nullopt, Cost{2}, Cost{1}, Cost{0}};
    CHECK(bounds(none, view, errand));
    CHECK(!least(none, errand));
}

TEST_CASE("ways that share a link or a node are told from those that do not") {
    const auto view = suurballe();
    const std::vector apart{over, under};
    CHECK(share_no_link(apart));
    CHECK(share_no_node(apart, view));
    const std::vector crossing{over, Way{NodeId{0}, {LinkId{3}}}, straight};
    CHECK(!share_no_link(crossing));
    const std::vector meeting{Way{NodeId{0}, {LinkId{0}}}, Way{NodeId{1}, {LinkId{4}}}};
    CHECK(share_no_link(meeting));
    CHECK(!share_no_node(meeting, view));
}

TEST_CASE("prices bound what two disjoint ways cost together") {
    const auto view = suurballe();
    const Prices prices{{Cost{0}, Cost{1}, Cost{2}, Cost{4}}, {Cost{0}, Cost{2}, Cost{3}, Cost{4}}};
    // 2 × 4 less 1 for each inner node that is passed by one way only.
    CHECK(least_total(prices, 2, true, view, errand) == Wide{6});
    CHECK(!least_total(prices, 2, false, view, errand));
    const Prices boastful{{Cost{1}, Cost{9}, Cost{9}, Cost{9}}, {Cost{1}, Cost{9}, Cost{9}, Cost{9}}};
    CHECK(!least_total(boastful, 2, true, view, errand));
}

TEST_CASE("nothing leads anywhere without nodes") {
    View view;
    view.shape = std::make_shared<const Topology>(0, Column<LinkId, Ends>{});
    CHECK(bounds({}, view, {}));
    CHECK(least_total({}, 2, true, view, {}) == Wide{0});
}
