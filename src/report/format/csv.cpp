#include "report/format/csv.hpp"

#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
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
    return std::isfinite(number) ? exact(number) : "";
}

std::string plain(const TableCell& cell) {
    if (std::holds_alternative<UnknownCell>(cell)) return {};
    if (const auto* number = std::get_if<double>(&cell)) return plain(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    return field(written(cell, CellType::text, 0));
}

bool holds_interval(const Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const auto& row) { return std::holds_alternative<Interval>(row[column]); });
}

/// The low and the high end; of a single value, twice the same.
std::vector<std::string> ends(const TableCell& cell) {
    if (const auto* interval = std::get_if<Interval>(&cell))
        return {plain(interval->low), plain(interval->high)};
    return {plain(cell), plain(cell)};
}

std::string csv_line(const std::vector<std::string>& fields) {
    return fmt::format("{}\r\n", fmt::join(fields, ","));
}

}  // namespace

std::string to_csv(const Table& table, bool all) {
    std::vector<std::size_t> shown;
    std::vector<bool> split;
    std::vector<std::string> header;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].specialist && !all) continue;
        shown.push_back(i);
        split.push_back(holds_interval(table, i));
        const auto& name = table.columns[i].name;
        if (split.back()) header.push_back(field(name + "_low"));
        header.push_back(field(split.back() ? name + "_high" : name));
    }
    auto text = csv_line(header);
    for (const auto& row : table.rows) {
        std::vector<std::string> fields;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto& cell = row[shown[i]];
            auto values = split[i] ? ends(cell) : std::vector<std::string>{plain(cell)};
            fields.insert(fields.end(), values.begin(), values.end());
        }
        text += csv_line(fields);
    }
    return text;
}

std::string to_csv(const Report& report, bool all) {
    return report.tables.empty() ? std::string{} : to_csv(report.tables.front(), all);
}

}  // namespace entente
