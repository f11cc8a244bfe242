#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// A line broken at spaces into lines of at most `width` columns, each but the first indented; a word that is longer stands
/// alone. The first line starts at column `begun`. Ends with a line break; a width of 0 breaks nothing.
std::string wrapped(std::string_view line, std::size_t width, std::size_t indent, std::size_t begun = 0);

}  // namespace entente
