#pragma once

#include "report/spreadsheet/workbook.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <string>

namespace entente {

struct XlsxOptions {
    std::size_t most_rows = most_sheet_rows;  ///< of a sheet, its heading one of them; at least two
};

/// A report as a workbook of Office Open XML: a sheet a table, named as the table; a table of too many rows goes on in
/// further sheets, each with the headings. All columns are there, specialist or not, as in JSON; a column that holds an
/// interval becomes two, low and high. Behind the tables come `Columns` (name, unit and meaning of each), `Sources` (those
/// of the network) and `Settings` (the program, the network's fingerprint, with what the question was asked, the notes).
/// What the cells hold is said at Workbook::write. The same report gives the same bytes.
/// Throws EnvironmentFailure where the file cannot be written.
std::string to_xlsx(const Report& report, const XlsxOptions& options = {});

}  // namespace entente
