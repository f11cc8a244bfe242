#pragma once

#include "report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What a column of a form without intervals holds of a table's column.
enum class End : std::uint8_t { whole, low, high };

struct EndColumn {
    std::size_t place{};  ///< of the column in its table
    End end = End::whole;
};

/// The columns of a table for a form in which a cell is one value: a column that holds an interval somewhere becomes two.
/// Specialist columns only where `all`.
std::vector<EndColumn> end_columns(const Table& table, bool all);

/// What stands behind the column's name: `low`, `high`, or nothing.
std::string_view word(End end);

/// The cell of a row: the end of an interval; a single value is both of its ends.
TableCell end_cell(const std::vector<TableCell>& row, EndColumn column);

}  // namespace entente
