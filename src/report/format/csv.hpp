#pragma once

#include "report/table.hpp"

#include <string>

namespace entente {

/// A table as RFC 4180: a header of column names, lines that end in CR LF, fields quoted where they must be.
/// Numbers are exact and without separators, percentages are counted in percent, unknown is an empty field,
/// no bound is `unlimited`. A column that holds an interval becomes two, NAME_low and NAME_high.
/// Specialist columns only where `all`.
std::string to_csv(const Table& table, bool all = false);

/// The first table of a report, since a CSV file holds one table. No tables: an empty text.
std::string to_csv(const Report& report, bool all = false);

}  // namespace entente
