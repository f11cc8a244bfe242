#include "report/format/number.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("an interval is written by its ends, and as one number where both are written alike") {
    const auto shown = [](double low, double high, int decimals) {
        return written(Interval{low, high}, CellType::percent, decimals);
    };
    CHECK(shown(1, 2, 1) == "1.0 to 2.0%");
    CHECK(shown(0, 2, 1) == "up to 2.0%");
    CHECK(shown(0.71, 0.72, 1) == "0.7%");
    CHECK(shown(0.71, 0.72, 2) == "0.71 to 0.72%");
    CHECK(shown(0, 0, 1) == "0.0%");
    CHECK(shown(0, 0.001, 1) == "up to <0.1%");
    CHECK(shown(0.001, 0.002, 1) == "<0.1%");
    CHECK(shown(99.96, 100, 1) == "100.0%");
}
