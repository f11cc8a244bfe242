#pragma once

#include "report/table.hpp"

#include <string>

namespace entente {

/// What differs between two tables of one form, one row a figure: the row's key (its first `keys` columns), the figure,
/// before and after as they are read, the change of numbers, and, for machines, both values with their unit. A row that
/// only one of them has is shown by its figure against "none" where it has one, else as listed or not. Columns that only
/// one of them has are left out, as are specialist columns and those named in `besides`. Rows in the order of the second
/// table, then those that are gone. A table with a key twice keeps the first row.
Table difference(const Table& before, const Table& after, std::size_t keys,
                 const std::vector<std::string>& besides = {});

}  // namespace entente
