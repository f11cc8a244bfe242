#pragma once

#include "definition/field/value.hpp"

#include <optional>
#include <string_view>

namespace entente {

inline constexpr std::string_view amount_words =
    R"(an amount: 12, "12 kt", null (unknown) or {value, low, high, source, year})";

/// Reads a number with its unit; reports what is none, infinite, or cut by a leading zero.
std::optional<Measure> read_measure(const Node& node, Diagnostics& problems);

}  // namespace entente
