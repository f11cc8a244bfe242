#include "witness/cut.hpp"

#include "generated_network.hpp"
#include "witness/flow.hpp"

#include <doctest/doctest.h>

using namespace entente;
using generated::view_of;

namespace {

View with_capacity(View view, const std::vector<std::int64_t>& capacity) {
    for (const auto link : view.links()) view.capacity[link] = Quantity{capacity[link.index]};
    return view;
}

}  // namespace

TEST_SUITE("cut and flow") {
    TEST_CASE("a cut counts the open links that leave the source side, and none that enter it") {
        auto view = with_capacity(view_of(4, {{0, 1}, {1, 2}, {0, 2}, {2, 1}, {0, 3}}), {5, 3, 4, 9, 7});
        view.open[{4}] = 0;
        const Cut cut{{1, 1, 0, 0}};
        CHECK(crossing(cut, view) == std::vector<LinkId>{{1}, {2}});
        CHECK(capacity(cut, view) == Quantity{7});
        const std::vector<NodeId> starts{{0}, {1}};
        CHECK(separates(cut, starts, {2}));
        CHECK_FALSE(separates(cut, starts, {1}));
        CHECK_FALSE(separates({{1, 0, 0, 0}}, starts, {2}));
    }

    TEST_CASE("a cut with an unlimited link is unlimited, and so is a sum beyond it") {
        const auto view = with_capacity(view_of(2, {{0, 1}, {0, 1}}), {unlimited.units, 1});
        CHECK(capacity({{1, 0}}, view) == unlimited);
        const auto wide = with_capacity(view, {unlimited.units - 1, unlimited.units - 1});
        CHECK(capacity({{1, 0}}, wide) == unlimited);
    }

    TEST_CASE("a flow that keeps its bounds is told from one that does not") {
        auto view = with_capacity(view_of(3, {{0, 1}, {1, 2}, {0, 2}}), {5, 3, 4});
        const std::vector<NodeId> starts{{0}};
        const auto keeps = [&](std::vector<std::int64_t> amounts) {
            Flow flow;
            for (const auto amount : amounts) flow.of_link.push_back(Quantity{amount});
            return keeps_bounds(flow, view, starts, {2});
        };
        CHECK(keeps({3, 3, 4}));
        CHECK(keeps({0, 0, 0}));
        CHECK_FALSE(keeps({4, 4, 0}));
        CHECK_FALSE(keeps({4, 3, 0}));
        CHECK_FALSE(keeps({2, 3, 0}));
        CHECK_FALSE(keeps({-1, -1, 0}));
        view.open[{2}] = 0;
        CHECK_FALSE(keeps({3, 3, 4}));
        CHECK(keeps({3, 3, 0}));
    }

    TEST_CASE("the value of a flow is what the demand keeps") {
        const auto view = view_of(3, {{0, 1}, {1, 2}, {0, 2}});
        CHECK(value({{Quantity{3}, Quantity{3}, Quantity{4}}}, view, {2}) == Quantity{7});
        CHECK(value({{unlimited, unlimited, unlimited}}, view, {2}) == unlimited);
    }
}
