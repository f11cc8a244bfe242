#pragma once

#include "base/fraction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class UnitFamily : std::uint8_t { mass, volume, energy };
std::string_view word(UnitFamily family);

/// A unit everybody knows, and how many grams, litres or joules it is.
struct Unit {
    UnitFamily family{};
    Fraction size{1, 1};
};

/// g kg t kt Mt, L m3 bbl mcm bcm, J kJ MJ GJ TJ PJ EJ kWh MWh GWh TWh; nothing for other words.
std::optional<Unit> unit_of(std::string_view word);

/// The units that measure what this one does, smaller ones first; none for a word that is no unit.
std::vector<std::string> units_like(std::string_view word);

/// A unit as written: its first word, the rest ("Nd+Pr+Dy+Tb"), and whether the rest says gross.
struct UnitText {
    std::string_view word;
    std::string_view content;
    bool gross = false;
};
UnitText split_unit(std::string_view text);

/// How many of one unit make one of the other; nothing where they do not measure the same.
std::optional<Fraction> ratio(std::string_view of, std::string_view to);

}  // namespace entente
