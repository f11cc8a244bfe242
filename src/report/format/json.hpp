#pragma once

#include "report/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A report in the one shape that all commands share:
/// {"entente", "command", "network": {"name", "fingerprint"}, "settings", "tables": {NAME: {"columns":
/// [{"name", "unit", "meaning"}], "rows": [{column: value}]}}, "witnesses", "notes"}.
/// UnknownCell is null, no bound "unlimited", an interval {"low", "high"}; all columns are written,
/// specialist or not; numbers are the shortest that read back the same; bytes that are no UTF-8 become
/// U+FFFD.
std::string to_json(const Report& report);

/// One value, and one table, in the same form.
std::string to_json(const TableCell& cell);
std::string to_json(const Table& table);

/// The claims of a report that to_json wrote, one JSON text each; nothing where the text is no such report.
std::optional<std::vector<std::string>> claims_of(std::string_view json);

}  // namespace entente
