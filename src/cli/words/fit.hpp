#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// A page of help in lines of at most `width` columns: paragraphs are filled again, what stands to the right of a word or an
/// option goes on below itself. Calls of the program are examples, to be copied: they stay.
/// A page that fits is not touched; a width of 0 is without bound.
std::string fitted(std::string_view page, std::size_t width);

}  // namespace entente
