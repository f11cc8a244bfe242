#pragma once

#include "report/page/page.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// An answer as a page keeps it: {"id", "chain", "scenario", "about", "call", "settings", "tables": {NAME: {"columns",
/// "rows": [[value, …]]}}, "notes"}. Figures are those of the answer; witnesses are left out.
std::string page_answer(const PageAnswer& answer);

/// The tables of an answer, read back. Titles, and what is for specialists, are not in an answer.
std::vector<Table> tables_of(const PageAnswer& answer);
std::vector<std::string> notes_of(const PageAnswer& answer);

}  // namespace entente
