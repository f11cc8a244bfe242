#pragma once

#include "base/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A table of texts, each cell with its place (RFC 4180; lines may end in LF or CRLF).
struct Csv {
    std::vector<Located<std::string>> header;
    std::vector<std::vector<Located<std::string>>> rows;
};

/// Reads a text kept in `diagnostics.texts`. Nothing where there were errors: no header, a column named
/// twice, a row with more or fewer cells than the header, a quote that is not closed. Empty lines are
/// skipped.
std::optional<Csv> read_csv(TextIndex text, Diagnostics& diagnostics);

/// A cell as RFC 4180 wants it: in quotes where it holds a comma, a quote or a line end, or begins like a
/// marked file.
std::string csv_cell(std::string_view text);

}  // namespace entente
