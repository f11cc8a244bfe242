#pragma once

#include <optional>
#include <string_view>

namespace entente {

/// A time as people write it. Months and days are kept apart, since months differ in length.
struct Duration {
    int months{};
    int days{};
    friend bool operator==(const Duration&, const Duration&) = default;
};

/// Reads `36 months`, `1 year`, `90 days`, `6 weeks`; nothing where the text is no whole number of one of these,
/// or more than 1,000 years.
std::optional<Duration> read_duration(std::string_view text);

}  // namespace entente
