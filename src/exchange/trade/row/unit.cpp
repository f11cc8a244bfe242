#include "exchange/trade/row/unit.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace entente {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 29> units{{
    {"t", 6},
    {"tonne", 6},
    {"tonnes", 6},
    {"metricton", 6},
    {"metrictons", 6},
    {"metrictonne", 6},
    {"mt", 6},
    {"metrictonnes", 6},
    {"tne", 6},
    {"1000kg", 6},
    {"kg", 3},
    {"kgs", 3},
    {"kgm", 3},
    {"kilogram", 3},
    {"kilograms", 3},
    {"kilogramme", 3},
    {"kilogrammes", 3},
    {"8", 3},
    {"weightinkilograms", 3},
    {"g", 0},
    {"gram", 0},
    {"grams", 0},
    {"grm", 0},
    {"100kg", 5},
    {"kt", 9},
    {"1000t", 9},
    {"1000tonnes", 9},
    {"thousandtonnes", 9},
    {"thousandmetrictons", 9},
}};

}  // namespace

std::optional<int> grams_of(std::string_view unit) {
    if (unit == "Mt") return std::nullopt;  // a million tonnes, or a metric ton
    std::string word;
    for (const char c : unit) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) return std::nullopt;
        if (std::isalnum(byte) != 0) word += static_cast<char>(std::tolower(byte));
    }
    const auto* const found =
        std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.first == word; });
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace entente
