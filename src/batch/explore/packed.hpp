#pragma once

#include <string>
#include <vector>

namespace entente {

/// Many values of few kinds as JSON: {"values": [each value once, in the order in which it comes], "bytes": 1, 2 or 4,
/// "of": base 64 of a place among the values for each row, in so many bytes, the lowest first}. Where all rows have one
/// value, "of" is left out. The values are JSON already.
std::string packed(const std::vector<std::string>& column);

}  // namespace entente
