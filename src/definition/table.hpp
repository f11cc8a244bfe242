#pragma once

#include "base/diagnostic.hpp"
#include "definition/yaml/node.hpp"

#include <string>
#include <string_view>

namespace entente {

/// Replaces each {table: FILE.csv, …} among the links of a file by the links of its rows: a column is a field of a link,
/// an empty cell an absent field, `null` an amount of unknown size; `low` and `high` are the interval of the quantity,
/// `capacity_low` and `capacity_high` that of the capacity; `via` holds passages joined by semicolons. Fields beside
/// `table` hold for every row that does not say otherwise. Each cell keeps its place.
void write_out_tables(Node& root, const std::string& folder, Diagnostics& diagnostics);

/// Whether a field of a link is an amount, so that its cell may be `null`.
bool may_be_null(std::string_view field);

/// Reports tables in a text that has no folder to look for them.
void refuse_tables(const Node& root, Diagnostics& diagnostics);

}  // namespace entente
