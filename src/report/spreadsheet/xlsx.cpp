#include "report/spreadsheet/xlsx.hpp"

#include "base/width.hpp"
#include "report/format/columns.hpp"
#include "report/format/ends.hpp"
#include "report/format/number.hpp"
#include "report/format/wrap.hpp"
#include "report/spreadsheet/about.hpp"
#include "report/spreadsheet/sheet_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t rows_measured = 10'000;  // the first, for the width of a column
constexpr double narrowest = 8, widest = 60;   // characters
constexpr double room = 3, margin = 2;         // for the button that filters, and beside any text

/// The longest word of a heading, as bold letters are wide.
double longest_word(const std::string& heading) {
    double width = 0;
    for (const auto& word : lines_of(wrapped(heading, 1, 0)))
        width = std::max(width, bold_width * static_cast<double>(shown_width(word)));
    return width;
}

/// The width that shows a column's cells; a long heading is wrapped.
double width_of(const Table& table, EndColumn shown, const ColumnLook& column) {
    double width = std::max(narrowest, static_cast<double>(shown_width(column.heading)) / 2 + room);
    width = std::max(width, longest_word(column.heading) + margin);
    for (std::size_t i = 0; i < std::min(rows_measured, table.rows.size()); ++i) {
        const auto text = written(end_cell(table.rows[i], shown), column.type, column.decimals);
        width = std::max(width, static_cast<double>(shown_width(text)) + margin);
    }
    return std::min(width, widest);
}

std::string note_of(const TableColumn& column) {
    if (column.unit.empty() || column.meaning.empty()) return column.meaning;
    return fmt::format("{} ({})", column.meaning, column.unit);
}

std::vector<ColumnLook> column_looks(const Table& table, const std::vector<EndColumn>& shown) {
    std::vector<ColumnLook> columns;
    for (const auto end : shown) {
        const auto& column = table.columns[end.place];
        columns.push_back({.heading = sheet_heading(column, word(end.end)),
                           .note = note_of(column),
                           .type = column.type,
                           .decimals = decimals_of(table, end.place)});
        columns.back().width = width_of(table, end, columns.back());
    }
    return columns;
}

/// A table, in as many sheets as it needs.
void add(Workbook& book, const Table& table, const std::string& name, SheetNames& names,
         std::size_t most_rows) {
    const auto shown = end_columns(table, true);
    const auto columns = column_looks(table, shown);
    const auto a_sheet = most_rows - 1;
    std::vector<TableCell> cells(shown.size());
    std::size_t row = 0;
    do {
        const auto rows = std::min(a_sheet, table.rows.size() - row);
        book.begin(row == 0 ? name : names.take(name), columns, rows);
        for (const auto end = row + rows; row < end; ++row) {
            std::transform(shown.begin(), shown.end(), cells.begin(),
                           [&](EndColumn column) { return end_cell(table.rows[row], column); });
            book.write(cells);
        }
    } while (row < table.rows.size());
}

}  // namespace

std::string to_xlsx(const Report& report, const XlsxOptions& options) {
    Workbook book(fmt::format("{}: entente {}", report.network, report.command));
    SheetNames names;
    std::vector<std::string> sheets;
    for (const auto& table : report.tables) sheets.push_back(names.take(table.name));
    for (std::size_t i = 0; i < report.tables.size(); ++i)
        add(book, report.tables[i], sheets[i], names, options.most_rows);
    auto sources = report.sources;
    sources.name = "Sources";
    for (const auto& table : {columns_sheet(report, sheets), sources, settings_sheet(report)})
        add(book, table, names.take(table.name), names, options.most_rows);
    return book.bytes();
}

}  // namespace entente
