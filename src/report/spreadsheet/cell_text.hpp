#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A text as a spreadsheet shows it unchanged: bytes that are no UTF-8 become U+FFFD, control signs but the line break
/// spaces, what would be read as an escape (`_x0041_`) is escaped, and beyond 32,767 characters it ends in `…`.
std::string cell_text(std::string_view text);

}  // namespace entente
