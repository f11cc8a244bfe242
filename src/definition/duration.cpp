#include "definition/duration.hpp"

#include <array>
#include <charconv>

namespace entente {

namespace {

struct Unit {
    std::string_view one;
    Duration length;
    int most;  ///< of them in 1,000 years
};

constexpr std::array<Unit, 4> units{{
    {"day", {0, 1}, 365'250},
    {"week", {0, 7}, 52'178},
    {"month", {1, 0}, 12'000},
    {"year", {12, 0}, 1'000},
}};

bool is_named(std::string_view word, std::string_view one) {
    return word == one || (word.ends_with('s') && word.substr(0, word.size() - 1) == one);
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
        if (!is_named(word, unit.one) || count > unit.most) continue;
        return Duration{unit.length.months * count, unit.length.days * count};
    }
    return std::nullopt;
}

}  // namespace entente
