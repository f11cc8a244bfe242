#pragma once

#include <string_view>

namespace entente {

/// Whether a line is of a list of edges without a heading: a comment (`#`, `%`), or two names and a number or attributes in
/// braces, parted by blanks or tabs. Two names alone may be a heading, unless both are numbers.
bool is_of_edge_list(std::string_view line);

}  // namespace entente
