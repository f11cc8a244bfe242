#include "base/fraction.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

namespace entente {

TEST_CASE("fractions multiply and divide exactly") {
    const Fraction third{1, 3};
    CHECK(multiply(third, {3, 1}) == Fraction{1, 1});
    CHECK(multiply(third, {-6, 5}) == Fraction{-2, 5});
    CHECK(multiply(third, {0, 1}) == Fraction{0, 1});
    CHECK(divide({2, 1}, {-4, 3}) == Fraction{-3, 2});
    CHECK_FALSE(divide(third, {0, 1}));
    SUBCASE("what cancels does not overflow") {
        const Wide large = Wide{1} << 100;
        CHECK(multiply(Fraction{large, 3}, {3, large}) == Fraction{1, 1});
        CHECK(divide({large, 7}, {large, 7}) == Fraction{1, 1});
        CHECK_FALSE(multiply(Fraction{large, 3}, {large, 5}));
    }
}

TEST_CASE("a fraction rounds to the nearest whole number, halves to even") {
    CHECK(round(Fraction{1, 2}) == 0);
    CHECK(round(Fraction{3, 2}) == 2);
    CHECK(round(Fraction{5, 2}) == 2);
    CHECK(round(Fraction{-1, 2}) == 0);
    CHECK(round(Fraction{-3, 2}) == -2);
    CHECK(round(Fraction{7, 5}) == 1);
    CHECK(round(Fraction{8, 5}) == 2);
    CHECK(round(Fraction{-8, 5}) == -2);
    CHECK(round(Fraction{12, 1}) == 12);
    CHECK(is_whole(Fraction{12, 1}));
    CHECK_FALSE(is_whole(Fraction{1, 2}));
}

TEST_CASE("a fraction that rounds beyond 64 bits is refused") {
    const Wide largest = std::numeric_limits<std::int64_t>::max();
    CHECK(round(Fraction{largest, 1}) == std::numeric_limits<std::int64_t>::max());
    CHECK(round(Fraction{-largest, 1}) == -std::numeric_limits<std::int64_t>::max());
    CHECK_FALSE(round(Fraction{largest + 1, 1}));
    CHECK_FALSE(round(Fraction{2 * largest + 1, 2}));
}

}  // namespace entente
