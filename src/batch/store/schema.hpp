#pragma once

#include "batch/store/manifest.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A column of a table of the store, and what it means in a sentence.
struct SchemaColumn {
    std::string name;
    std::string type;  ///< of SQL, with what constrains it
    std::string meaning;
};

struct SchemaTable {
    std::string name;
    std::string meaning;
    std::vector<SchemaColumn> columns;
    std::string key;             ///< of several columns; empty where a column says so
    bool without_rowid = false;  ///< rows lie in the order of the key
};

/// The tables of a store: `about` them, the manifest, and the columns of its results.
std::vector<SchemaTable> schema(const Manifest& manifest);

/// The sentence that makes a table.
std::string creation(const SchemaTable& table);

/// "unmet_TUR", quoted for SQL.
std::string unmet_column(const StoredColumn& nation);

/// The sentence that adds a row to a table, with a place for each of its columns. `verb` is INSERT, INSERT OR IGNORE…
std::string insertion(const SchemaTable& table, std::string_view verb = "INSERT");

}  // namespace entente
