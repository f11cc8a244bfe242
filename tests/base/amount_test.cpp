#include "base/amount.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace entente {
namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto most = std::numeric_limits<std::int64_t>::max();

static_assert(!std::is_convertible_v<Quantity, Cost>);
static_assert(!std::equality_comparable_with<Quantity, Cost>);
static_assert(!std::is_convertible_v<std::int64_t, Quantity>);
static_assert(!std::is_convertible_v<Quantity, std::int64_t>);
static_assert(Quantity{3} + Quantity{4} - Quantity{5} == Quantity{2});

}  // namespace

TEST_CASE("amounts of a kind add, subtract and compare") {
    Quantity stock{10};
    stock += Quantity{5};
    CHECK(stock == Quantity{15});
    stock -= Quantity{20};
    CHECK(stock == Quantity{-5});
    CHECK(stock < Quantity{});
}

TEST_CASE("unlimited is more than any amount a network may hold, and leaves room to add one") {
    CHECK(unlimited > Quantity{Quantity::limit});
    CHECK(checked_add(unlimited.units, Quantity::limit));
    CHECK(checked_add(unlimited.units, unlimited.units));
}

TEST_CASE("sums of 2^20 of the largest amounts, times 2^20 more, are exact in Wide") {
    const Wide sum = Wide{Quantity::limit} << 20;
    CHECK(((sum << 20) >> 40) == Wide{Quantity::limit});
    CHECK(checked_multiply(sum, Wide{1} << 20));
}

TEST_CASE("a checked sum is the sum or nothing") {
    CHECK(checked_add(2, -3) == -1);
    CHECK(checked_add(most, 0) == most);
    CHECK(checked_add(most, least) == -1);
    CHECK_FALSE(checked_add(most, 1));
    CHECK_FALSE(checked_add(least, -1));
}

TEST_CASE("a checked product is the product or nothing") {
    CHECK(checked_multiply(std::int64_t{-4}, std::int64_t{5}) == -20);
    CHECK(checked_multiply(most, std::int64_t{0}) == 0);
    CHECK_FALSE(checked_multiply(most, std::int64_t{2}));
    CHECK_FALSE(checked_multiply(least, std::int64_t{-1}));
    CHECK(checked_multiply(Wide{most}, Wide{most}) == Wide{most} * most);
    CHECK_FALSE(checked_multiply(Wide{1} << 64, Wide{1} << 63));
}

}  // namespace entente
