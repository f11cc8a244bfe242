#include "report/page/summary/reader.hpp"

#include "report/format/number.hpp"
#include "report/page/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

std::string plain(double number) {
    const auto text = rounded(number, decimals_for(std::max(std::abs(number), 10.0)));
    if (text.find('.') == std::string::npos) return text;
    const auto last = text.find_last_not_of('0');
    return text.substr(0, text[last] == '.' ? last : last + 1);
}

std::string number_words(const TableCell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return plain(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return grouped(*whole);
    if (const auto* interval = std::get_if<Interval>(&cell))
        return std::isinf(interval->high)
                   ? plain(interval->low)
                   : fmt::format("{} to {}", plain(interval->low), plain(interval->high));
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

/// `unit` with the space before it, or nothing.
std::string counted(const TableCell& cell, const std::string& unit) {
    if (std::holds_alternative<UnknownCell>(cell)) return "an unknown amount";
    if (is_unlimited(cell)) return "an amount without bound";
    const auto* interval = std::get_if<Interval>(&cell);
    return number_words(cell) + unit + (interval != nullptr && std::isinf(interval->high) ? " or more" : "");
}

}  // namespace

std::size_t TableReader::place(std::string_view name) const {
    const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                    [&](const auto& column) { return column.name == name; });
    return static_cast<std::size_t>(found - table_.columns.begin());
}

const TableCell& TableReader::cell(std::size_t row, std::string_view column) const {
    static const TableCell none{UnknownCell{}};
    const auto at = place(column);
    return at < table_.columns.size() ? table_.rows[row][at] : none;
}

std::string TableReader::text(std::size_t row, std::string_view column) const {
    const auto* text = std::get_if<std::string>(&cell(row, column));
    return text == nullptr ? std::string() : *text;
}

std::string TableReader::amount(std::size_t row, std::string_view column) const {
    return counted(cell(row, column), "");
}

std::string TableReader::words(std::size_t row, std::string_view column) const {
    const auto at = place(column);
    const auto unit = at < table_.columns.size() ? table_.columns[at].unit : std::string();
    return counted(cell(row, column), unit.empty() ? unit : " " + unit);
}

double TableReader::most(std::size_t row, std::string_view column) const {
    const auto& value = cell(row, column);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* interval = std::get_if<Interval>(&value)) return interval->high;
    return 0;
}

std::optional<TableReader> table(const PageAnswer& answer, std::string_view name) {
    for (auto& table : tables_of(answer))
        if (table.name == name && !table.rows.empty()) return TableReader(std::move(table));
    return std::nullopt;
}

}  // namespace entente
