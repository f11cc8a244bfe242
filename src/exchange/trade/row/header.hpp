#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Whether a line may stand before the header: a blank one, or Excel's `sep=;`.
bool is_before_header(std::string_view line);

/// The cells of a header line, and what stands between them: `,`, `;`, a tab or `|`, whichever there are most of.
std::vector<std::string> header_cells(std::string_view line, char& delimiter);

/// The cells of a line by what stands between them, quotes and blanks around them left out.
std::vector<std::string> cells_of(std::string_view line, char delimiter);

}  // namespace entente
