#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace entente {

/// A page of help in lines of at most `width` columns: paragraphs are filled again, what stands to the right of a word or an
/// option goes on below itself. Calls of the program are examples, to be copied: they stay.
/// A page that fits is not touched; a width of 0 is without bound.
std::string fitted(std::string_view page, std::size_t width);

/// A page with its headings, lines of their own that end with a colon, and the call that it begins with in bold, by escape
/// sequences of ECMA-48. Without these it is the same text.
std::string with_bold_headings(std::string_view page);

/// Writes a page of help as a terminal has room and letters for it, and as it is elsewhere.
void write_page(std::string_view page, std::ostream& out);

}  // namespace entente
