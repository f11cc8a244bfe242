#pragma once

#include "base/diagnostic.hpp"
#include "definition/amount.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What a figure is of, so that an error can name it: "capacity" of "CHN → DEU, magnet".
struct Subject {
    std::string_view field;
    std::string_view element;
};

/// The fraction a percentage means; nothing where it does not fit.
std::optional<Fraction> fraction(const Percent& percent);

/// So many quanta make one unit of the chain: the unit in terms of its `quantum`, "1 kg", or 1000 where none
/// is written. Nothing, and an error, where the two do not measure the same.
std::optional<Fraction> quanta_per_unit(const Chain& chain, Diagnostics& diagnostics);

/// An amount of a stage's product in whole quanta, each figure rounded to the nearest. Nothing, and an error
/// that names the element, where a unit does not fit the chain, `gross` is said of a stage that does not say
/// what it contains, a figure is negative or larger than a network may hold, or low, value, high do not rise.
std::optional<Size> size(const Network& network, const Amount& amount, StageId stage, Subject subject,
                         Diagnostics& diagnostics);

/// Money in thousandths; nothing where none is known, or after an error. Of an interval without value: the
/// mean of its ends.
std::optional<Cost> money(const Network& network, const Amount& amount, Subject subject,
                          Diagnostics& diagnostics);

/// A size times a factor, rounded; `unlimited` stays so. Larger than a network may hold: the largest it may.
Size times(Size size, Fraction factor);

}  // namespace entente
