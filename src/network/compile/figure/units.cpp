#include "network/compile/figure/units.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

constexpr Wide kilo = 1000;
constexpr Wide mega = kilo * kilo;
constexpr Wide giga = kilo * mega;
constexpr Wide tera = kilo * giga;
constexpr Wide peta = kilo * tera;
constexpr Wide exa = kilo * peta;
constexpr Wide watt_hour = 3600;

const std::array<std::pair<std::string_view, Unit>, 21> units{{
    {"g", {UnitFamily::mass, {1, 1}}},
    {"kg", {UnitFamily::mass, {kilo, 1}}},
    {"t", {UnitFamily::mass, {mega, 1}}},
    {"kt", {UnitFamily::mass, {giga, 1}}},
    {"Mt", {UnitFamily::mass, {tera, 1}}},
    {"L", {UnitFamily::volume, {1, 1}}},
    {"m3", {UnitFamily::volume, {kilo, 1}}},
    {"bbl", {UnitFamily::volume, reduced(158'987'294'928, giga)}},  // 42 US gallons of 231 cubic inches
    {"mcm", {UnitFamily::volume, {giga, 1}}},
    {"bcm", {UnitFamily::volume, {tera, 1}}},
    {"J", {UnitFamily::energy, {1, 1}}},
    {"kJ", {UnitFamily::energy, {kilo, 1}}},
    {"MJ", {UnitFamily::energy, {mega, 1}}},
    {"GJ", {UnitFamily::energy, {giga, 1}}},
    {"TJ", {UnitFamily::energy, {tera, 1}}},
    {"PJ", {UnitFamily::energy, {peta, 1}}},
    {"EJ", {UnitFamily::energy, {exa, 1}}},
    {"kWh", {UnitFamily::energy, {watt_hour * kilo, 1}}},
    {"MWh", {UnitFamily::energy, {watt_hour * mega, 1}}},
    {"GWh", {UnitFamily::energy, {watt_hour * giga, 1}}},
    {"TWh", {UnitFamily::energy, {watt_hour * tera, 1}}},
}};

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string_view word(UnitFamily family) {
    switch (family) {
        case UnitFamily::mass:
            return "mass";
        case UnitFamily::volume:
            return "volume";
        case UnitFamily::energy:
            return "energy";
    }
    return "";
}

std::optional<Unit> unit_of(std::string_view word) {
    const auto* found =
        std::find_if(units.begin(), units.end(), [&](const auto& unit) { return unit.first == word; });
    if (found == units.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> units_like(std::string_view word) {
    const auto own = unit_of(word);
    std::vector<std::string> alike;
    for (const auto& [name, unit] : units) {
        if (own && unit.family == own->family) alike.emplace_back(name);
    }
    return alike;
}

UnitText split_unit(std::string_view text) {
    text = trimmed(text);
    const auto end = std::min(text.find(' '), text.size());
    UnitText split{text.substr(0, end), trimmed(text.substr(end)), false};
    if (split.content == "gross") {
        split.gross = true;
        split.content = {};
    }
    return split;
}

std::optional<Fraction> ratio(std::string_view of, std::string_view to) {
    if (of == to) return Fraction{1, 1};
    const auto a = unit_of(of);
    const auto b = unit_of(to);
    if (!a || !b || a->family != b->family) return std::nullopt;
    return divide(a->size, b->size);
}

}  // namespace entente
