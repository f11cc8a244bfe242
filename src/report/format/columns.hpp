#pragma once

#include "report/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// A column of a table as a terminal shows it. A heading and a cell of several lines has `\n` between them.
struct ShownColumn {
    std::string name;     ///< what the column is called, in words
    std::string heading;  ///< with its unit
    std::vector<std::string> cells;
    bool left = true;          ///< where its texts stand; numbers stand at the right
    bool may_shorten = false;  ///< a text
    std::size_t width{};       ///< of its widest line
};

/// Spaces between two columns.
inline constexpr std::size_t column_gap = 2;

/// The columns of a table; specialist ones only where `all`.
std::vector<ShownColumn> shown_columns(const Table& table, bool all);

/// What fitting took away.
struct Fitted {
    std::vector<std::string> left_out;  ///< names of columns
    bool shortened = false;             ///< whether texts end in `…`
};

/// Breaks the headings into lines that are wider than they must be, the widest first, until all fits or none can give.
void break_headings(std::vector<ShownColumn>& columns, std::size_t width);

/// Makes columns fit a width. First headings much wider than their cells are broken into lines, then others, the widest
/// first; then, where texts as short as may be do not help, columns are left out from the right (the first always stays);
/// then texts are shortened, the widest first and the first column last, or, where there are few rows, broken into lines.
Fitted fit(std::vector<ShownColumn>& columns, std::size_t width);

/// A text on one line: a control sign would move the cursor or forge a line.
std::string one_line(const std::string& text);

/// The lines of a heading or a cell.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace entente
