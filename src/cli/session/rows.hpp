#pragma once

#include "cli/session/session.hpp"
#include "report/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Keeps the rows whose cell of a column is one of the words; a table without the column keeps all.
void keep(Table& table, std::string_view column, const std::vector<std::string>& words);

/// Keeps what the call looks at: its chain, its stage and its nation, as far as the table has such columns.
void keep_what_is_looked_at(Table& table, const Session& session);

/// Keeps the first rows, and says in a note how many are left out. 0: all.
void keep_top(Table& table, std::size_t rows, std::vector<std::string>& notes);

}  // namespace entente
