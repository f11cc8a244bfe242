#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A name as it can stand in a sentence that runs from left to right: one that holds letters of a script that runs from right
/// to left, or marks that turn the direction, is set apart (Unicode isolates, UAX #9), so that it turns nothing around it.
/// Isolates that the name itself leaves open, or closes without having opened them, do not end it early or late.
std::string isolated(std::string_view name);

/// The same of a name that is longer than a sentence bears: its first words, up to 80 letters, and an ellipsis.
std::string isolated_in_short(std::string_view name);

}  // namespace entente
