#include "report/format/csv.hpp"

#include "report/format/ends.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace entente {
namespace {

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string plain(double number) {
    if (std::isinf(number)) return unlimited_text(number);
    return std::isnan(number) ? "" : exact(number);
}

std::string plain(const TableCell& cell) {
    if (std::holds_alternative<UnknownCell>(cell)) return {};
    if (const auto* number = std::get_if<double>(&cell)) return plain(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    return field(written(cell, CellType::text, 0));
}

std::string name(const Table& table, EndColumn column) {
    const auto& own = table.columns[column.place].name;
    return column.end == End::whole ? own : fmt::format("{}_{}", own, word(column.end));
}

std::string csv_line(const std::vector<std::string>& fields) {
    return fmt::format("{}\r\n", fmt::join(fields, ","));
}

}  // namespace

std::string to_csv(const Table& table, bool all) {
    const auto columns = end_columns(table, all);
    std::vector<std::string> fields;
    for (const auto column : columns) fields.push_back(field(name(table, column)));
    auto text = csv_line(fields);
    for (const auto& row : table.rows) {
        fields.clear();
        for (const auto column : columns) fields.push_back(plain(end_cell(row, column)));
        text += csv_line(fields);
    }
    return text;
}

std::string to_csv(const Report& report, bool all) {
    return report.tables.empty() ? std::string{} : to_csv(report.tables.front(), all);
}

}  // namespace entente
