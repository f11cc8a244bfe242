#pragma once

#include "witness/claim.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A claim as one JSON text: {"claim": KIND, and what it says}. claim_of(to_json(c)) == c.
std::string to_json(const Claim& claim);

/// The claim of a JSON text; nothing where it is none, with a field missing, of another kind, or too many.
std::optional<Claim> claim_of(std::string_view json);

}  // namespace entente
