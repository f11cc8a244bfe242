#include "definition/duration.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a time is a whole number of days, weeks, months or years") {
    CHECK(read_duration("36 months") == Duration{36, 0});
    CHECK(read_duration("1 month") == Duration{1, 0});
    CHECK(read_duration("2 years") == Duration{24, 0});
    CHECK(read_duration("90 days") == Duration{0, 90});
    CHECK(read_duration("6 weeks") == Duration{0, 42});
    CHECK(read_duration("0 days") == Duration{0, 0});
    CHECK(read_duration("90days") == Duration{0, 90});
    CHECK(read_duration("180d") == Duration{0, 180});
    CHECK(read_duration("26 w") == Duration{0, 182});
    CHECK(read_duration("6m") == Duration{6, 0});
    CHECK(read_duration("2y") == Duration{24, 0});
}

TEST_CASE("what is no whole number of a known unit is no time") {
    for (const auto* text : {"", "months", "three years", "1.5 years", "-1 month", "12", "12 moons",
                             "12 months ago", "12ds", "99999999999 days", "2000 years", "12 monthss"}) {
        CAPTURE(text);
        CHECK_FALSE(read_duration(text));
    }
}

TEST_CASE("a time in periods is exact, with months of a twelfth of 365 days") {
    CHECK(in_periods({0, 73}, "year") == Fraction{1, 5});
    CHECK(in_periods({0, 73}, "") == Fraction{1, 5});
    CHECK(in_periods({3, 0}, "quarter") == Fraction{1, 1});
    CHECK(in_periods({1, 365}, "month") == Fraction{13, 1});
    CHECK(in_periods({}, "year") == Fraction{0, 1});
}
