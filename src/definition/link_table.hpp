#pragma once

#include "definition/definition.hpp"

#include <string>

namespace entente {

/// A definition in two files: the language, and a table of links beside it that people open in a spreadsheet.
struct WrittenWithTable {
    std::string yaml;
    std::string csv;  ///< columns are fields of links, as tables beside a file have them
};

/// Writes the links into a table, which the file names by `table`. What is the same in all rows stands beside it once.
/// Links that a table cannot hold (an amount with a source of its own, several agreements) stay in the file, behind it.
/// Reading the two gives the same definition, but for the order of its links.
WrittenWithTable write_with_table(const Definition& definition, const std::string& table);

}  // namespace entente
