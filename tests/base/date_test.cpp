#include "base/date.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace entente {
namespace {

Date date(std::string_view text) {
    return read_date(text).value();
}

}  // namespace

TEST_CASE("a date is as exact as it was written") {
    CHECK(read_date("2025") == Date{2025, 0, 0});
    CHECK(read_date("2025-09") == Date{2025, 9, 0});
    CHECK(read_date("2025-09-25") == Date{2025, 9, 25});
    CHECK(date("2025-09-25").exact());
    CHECK_FALSE(date("2025-09").exact());
    CHECK_FALSE(date("2025").exact());
}

TEST_CASE("a date that does not exist is not read") {
    CHECK_FALSE(read_date("2025-02-29"));
    CHECK_FALSE(read_date("2100-02-29"));
    CHECK_FALSE(read_date("2025-04-31"));
    CHECK_FALSE(read_date("2025-13"));
    CHECK_FALSE(read_date("2025-00"));
    CHECK_FALSE(read_date("2025-01-00"));
    CHECK_FALSE(read_date("2025-01-32"));
    CHECK_FALSE(read_date("0000"));
    CHECK(read_date("2024-02-29"));
    CHECK(read_date("2000-02-29"));
}

TEST_CASE("a date has one form only") {
    for (const auto* text : {"", "25", "202", "20255", "2025-9", "2025-9-25", "2025-09-5", "2025/09/25",
                             "25-09-2025", "2025-09-25 ", " 2025", "2025-", "2025-09-", "+025", "-025",
                             "20 5", "2025-0a", "2025-09-25T00:00", "today"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_date(text));
    }
}

TEST_CASE("a date that is written reads back as the same") {
    for (const auto* text :
         {"2025", "2025-09", "2025-09-25", "0800", "0001-01-01", "9999-12-31", "2024-02-29"}) {
        CHECK(write(date(text)) == text);
    }
}

TEST_CASE("days are counted from 1970 on") {
    CHECK(first_day(date("1970-01-01")) == 0);
    CHECK(first_day(date("1969-12-31")) == -1);
    CHECK(first_day(date("2000-03-01")) == 11017);
    CHECK(last_day(date("2000-03-01")) == 11017);
}

TEST_CASE("an inexact date spans its month or its year") {
    CHECK(first_day(date("2025")) == first_day(date("2025-01-01")));
    CHECK(last_day(date("2025")) == last_day(date("2025-12-31")));
    CHECK(first_day(date("2024-02")) == first_day(date("2024-02-01")));
    CHECK(last_day(date("2024-02")) == last_day(date("2024-02-29")));
    CHECK(last_day(date("2025-02")) == last_day(date("2025-02-28")));
    CHECK(last_day(date("2025-12")) + 1 == first_day(date("2026")));
}

TEST_CASE("dates are ordered by their first day, the less exact first") {
    const std::array<std::string, 7> in_order{"2024-12-31", "2025",       "2025-01",   "2025-01-01",
                                              "2025-01-02", "2025-02-01", "2025-12-31"};
    for (std::size_t i = 1; i < in_order.size(); ++i) {
        CAPTURE(in_order[i]);
        CHECK(date(in_order[i - 1]) < date(in_order[i]));
        CHECK(first_day(date(in_order[i - 1])) <= first_day(date(in_order[i])));
    }
}

TEST_CASE("months are counted whole") {
    CHECK(months_between(date("2025-01-15"), date("2025-02-14")) == 0);
    CHECK(months_between(date("2025-01-15"), date("2025-02-15")) == 1);
    CHECK(months_between(date("2024-11-30"), date("2026-02-12")) == 14);
    CHECK(months_between(date("2025-01-31"), date("2025-02-28")) == 0);
    CHECK(months_between(date("2024"), date("2026")) == 24);
    CHECK(months_between(date("2025-09"), date("2025-10-01")) == 1);
    CHECK(months_between(date("2025-09-25"), date("2025-09-25")) == 0);
}

TEST_CASE("months back are months forth, with the sign changed") {
    const std::array<std::string, 6> some{"2024",       "2024-02-29", "2025-01-31",
                                          "2025-02-28", "2025-03",    "2026-02-12"};
    for (const auto& a : some) {
        for (const auto& b : some) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(months_between(date(a), date(b)) == -months_between(date(b), date(a)));
        }
    }
}

}  // namespace entente
