#pragma once

#include "report/table.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace entente {

/// A table whose rows are made when they are written, since there are too many to be held as cells.
struct LongTable {
    Table head;  ///< its rows are not read
    std::size_t rows{};
    std::function<std::vector<TableCell>(std::size_t)> row;
};

/// A report as a file of SQLite: a table a table, columns by their names, an interval as two (NAME_low, NAME_high);
/// unknown is null, without bound is the text `unlimited`. Beside them `about` says what tables and columns mean and in
/// what unit, `settings` with what the question was asked, `notes` what was assumed. The same report gives the same bytes.
std::string to_sqlite(const Report& report, const std::vector<LongTable>& long_tables = {});

}  // namespace entente
