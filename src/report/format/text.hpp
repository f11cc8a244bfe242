#pragma once

#include "report/table.hpp"

#include <cstddef>
#include <string>

namespace entente {

struct TextOptions {
    bool all = false;       ///< the specialist columns too, and nothing is cut
    bool colour = false;    ///< headings bold, unknown dim, by escape sequences of ECMA-48
    std::size_t width = 0;  ///< characters a line; 0: as many as needed
};

/// A report for a terminal: each table under its title, numbers to the right with commas between thousands,
/// unknown as `?`, then the notes. Where a table is wider than the width, headings are broken into lines,
/// columns are left out from the right (the first always stays) and long texts shortened or, in few rows,
/// broken, as `fit` has it; a line says what is left out and how to see it.
std::string to_text(const Report& report, const TextOptions& options = {});

}  // namespace entente
