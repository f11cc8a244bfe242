#pragma once

#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// What a workbook says of itself, as tables whose first row is shown as any other.

/// The columns of the sheets: a row with the title of each table, then one a column. `sheets` are their names, in order.
Table columns_sheet(const Report& report, const std::vector<std::string>& sheets);

/// Program, command, network, settings and notes; and how the cells are to be read.
Table settings_sheet(const Report& report);

/// The words above a column of a sheet: its name, the end of an interval it holds, its unit.
std::string sheet_heading(const TableColumn& column, std::string_view end);

}  // namespace entente
