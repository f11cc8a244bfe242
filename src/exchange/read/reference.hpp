#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The character that a reference such as `amp`, `#233` or `#xE9` names, in UTF-8; nothing where it names none.
std::optional<std::string> referred_to(std::string_view name);

/// A text whose references (`&amp;`, `&#233;`) are the characters that they name; any other `&` stays.
std::string with_references(std::string_view text);

}  // namespace entente
