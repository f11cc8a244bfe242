#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A day, month or year, as exact as it was written: month and day are 0 where not said.
/// Dates are ordered by their first day; `2025` is before `2025-01-01` only to break that tie.
struct Date {
    int year{};
    int month{};
    int day{};

    [[nodiscard]] bool exact() const { return day != 0; }
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing where the form is wrong or the day does not exist.
std::optional<Date> read_date(std::string_view text);

std::string write(Date date);

/// Days since 1970-01-01 of the first day the date can mean.
long first_day(Date date);
/// Days since 1970-01-01 of the last day the date can mean.
long last_day(Date date);

/// Whole months from one date's first day to another's, negative if it is earlier.
int months_between(Date from, Date to);

}  // namespace entente
