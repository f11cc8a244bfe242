#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// How many columns of a terminal a text takes: two for a character of East Asian writing or a picture, none for a mark
/// that stands over another one, one for any other, bytes that are no UTF-8 among them.
std::size_t shown_width(std::string_view text);

/// Whether nothing of a text can be seen: blanks, and what takes no room, are all of it. Time O(length).
bool shows_nothing(std::string_view text);

/// A text that takes at most `width` columns: a longer one is cut behind a whole character and ends in `…`.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace entente
