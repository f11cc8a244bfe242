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
}

TEST_CASE("what is no whole number of a known unit is no time") {
    for (const auto* text : {"", "months", "three years", "1.5 years", "-1 month", "12", "12 moons",
                             "12 months ago", "99999999999 days", "2000 years", "12 monthss"}) {
        CAPTURE(text);
        CHECK_FALSE(read_duration(text));
    }
}
