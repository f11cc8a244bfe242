#pragma once

#include <map>
#include <string>

namespace entente {

/// By code.
using NationNames = std::map<std::string, std::string>;

/// A text with the names of nations in the place of their codes, where a code stands for itself: "CHN, mine", "exports of
/// CHN", but not "NORTH", and not within quotation marks, where names stand. Names that turn the direction of writing are set apart.
std::string with_names(const std::string& text, const NationNames& names);

}  // namespace entente
