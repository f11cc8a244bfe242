#include "definition/duration.hpp"

#include <array>
#include <charconv>

namespace entente {

namespace {

struct Unit {
    std::string_view one;
    std::string_view brief;
    Duration length;
    int most;  ///< of them in 1,000 years
};

constexpr int months_a_year = 12;

constexpr std::array<Unit, 4> units{{
    {"day", "d", {0, 1}, 365'250},
    {"week", "w", {0, 7}, 52'178},
    {"month", "m", {1, 0}, 12'000},
    {"year", "y", {12, 0}, 1'000},
}};

bool is_named(std::string_view word, const Unit& unit) {
    return word == unit.brief || word == unit.one ||
           (word.ends_with('s') && word.substr(0, word.size() - 1) == unit.one);
}

}  // namespace

std::optional<Duration> read_duration(std::string_view text) {
    int count = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, count);
    if (error != std::errc{} || count < 0) return std::nullopt;
    std::string_view word(stop, static_cast<std::size_t>(end - stop));
    while (word.starts_with(' ')) word.remove_prefix(1);
    for (const auto& unit : units) {
        if (!is_named(word, unit) || count > unit.most) continue;
        return Duration{unit.length.months * count, unit.length.days * count};
    }
    return std::nullopt;
}

int periods_a_year(std::string_view period) {
    return period == "month" ? 12 : period == "quarter" ? 4 : 1;
}

Fraction in_periods(Duration duration, std::string_view period) {
    const auto days = Wide{duration.months} * days_a_year + Wide{duration.days} * months_a_year;
    return reduced(days * periods_a_year(period), Wide{days_a_year} * months_a_year);
}

}  // namespace entente
