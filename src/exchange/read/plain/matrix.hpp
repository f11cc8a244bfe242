#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Whether a table is a matrix of links by its first two lines: names in the first, and in the second a name and as many
/// numbers or empty cells. The first cell of all is empty, or the second line's name is among those of the first; where both
/// are so, what the cells hold is for the reader to judge.
bool is_matrix(const std::vector<std::string>& header, const std::vector<std::string>& row);

}  // namespace entente
