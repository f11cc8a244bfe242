#include "report/layout/row.hpp"

#include <doctest/doctest.h>

using namespace entente;

using Numbers = std::vector<double>;

TEST_CASE("by hand: three boxes that wish for one place stand around it") {
    CHECK(packed(Numbers{5, 5, 5}, Numbers{4, 4, 4}, 1) == Numbers{0, 5, 10});
}

TEST_CASE("boxes with room stay where they wish, in any order of writing") {
    CHECK(packed(Numbers{30, 0, 10}, Numbers{4, 4, 4}, 1) == Numbers{30, 0, 10});
}

TEST_CASE("a box that is pushed pushes only as far as it must") {
    CHECK(packed(Numbers{0, 2, 40}, Numbers{4, 4, 4}, 0) == Numbers{-1, 3, 40});
}

TEST_CASE("no boxes have no places, and one has the place it wishes for") {
    CHECK(packed(Numbers{}, Numbers{}, 3).empty());
    CHECK(packed(Numbers{7}, Numbers{100}, 3) == Numbers{7});
}
