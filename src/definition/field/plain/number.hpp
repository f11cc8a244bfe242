#pragma once

#include "definition/field/value.hpp"

#include <optional>
#include <string_view>

namespace entente {

/// The number a node says; nothing, and an error, where it says none.
std::optional<Decimal> decimal_of(const Node& node, std::string_view words, Diagnostics& problems);

}  // namespace entente
