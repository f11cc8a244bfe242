#pragma once

#include "base/fraction.hpp"

#include <optional>
#include <string_view>

namespace entente {

/// A time as people write it. Months and days are kept apart, since months differ in length.
struct Duration {
    int months{};
    int days{};
    friend bool operator==(const Duration&, const Duration&) = default;
};

/// Reads `36 months`, `1 year`, `90 days`, `6 weeks`, and briefly `36m`, `1y`, `90d`, `6w`; nothing where the text is no whole number of one of these,
/// or more than 1,000 years.
std::optional<Duration> read_duration(std::string_view text);

inline constexpr int days_a_year = 365;

/// How many of a network's periods make a year: of `month`, `quarter` and `year`, which stands for no word, too.
int periods_a_year(std::string_view period);

/// A time in periods, where a year has 365 days and a month a twelfth of them.
Fraction in_periods(Duration duration, std::string_view period);

}  // namespace entente
