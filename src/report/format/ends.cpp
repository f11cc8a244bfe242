#include "report/format/ends.hpp"

#include <algorithm>

namespace entente {
namespace {

bool holds_interval(const Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const auto& row) { return std::holds_alternative<Interval>(row[column]); });
}

}  // namespace

std::vector<EndColumn> end_columns(const Table& table, bool all) {
    std::vector<EndColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].specialist && !all) continue;
        if (holds_interval(table, i)) {
            columns.push_back({i, End::low});
            columns.push_back({i, End::high});
        } else {
            columns.push_back({i, End::whole});
        }
    }
    return columns;
}

std::string_view word(End end) {
    return end == End::low ? "low" : end == End::high ? "high" : "";
}

TableCell end_cell(const std::vector<TableCell>& row, EndColumn column) {
    const auto* interval = std::get_if<Interval>(&row[column.place]);
    if (interval == nullptr) return row[column.place];
    return column.end == End::low ? interval->low : interval->high;
}

}  // namespace entente
