#include "report/spreadsheet/about.hpp"

#include "base/version.hpp"
#include "report/format/ends.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace entente {
namespace {

TableCell text_cell(std::string_view text) {
    return text.empty() ? TableCell{UnknownCell{}} : TableCell{std::string(text)};
}

std::string_view unit(const TableColumn& column) {
    return column.type == CellType::percent && column.unit.empty() ? "%" : std::string_view(column.unit);
}

TableCell value_of(const Setting& setting) {
    if (const auto* cell = std::get_if<TableCell>(&setting)) return *cell;
    return fmt::format("{}", fmt::join(std::get<std::vector<std::string>>(setting), " "));
}

}  // namespace

std::string sheet_heading(const TableColumn& column, std::string_view end) {
    auto named = column;
    if (!end.empty()) named.name += fmt::format("_{}", end);
    return heading(named);
}

Table columns_sheet(const Report& report, const std::vector<std::string>& sheets) {
    Table table{.name = "Columns",
                .title = {},
                .columns = {{"sheet", "", "where the column stands"},
                            {"heading", "", "the words above it; empty: what the whole sheet shows"},
                            {"column", "", "its name in CSV and JSON"},
                            {"unit", "", "what its numbers count"},
                            {"meaning", "", "what it says"}},
                .rows = {}};
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        const auto& shown = report.tables[i];
        if (!shown.title.empty())
            table.rows.push_back({sheets[i], UnknownCell{}, UnknownCell{}, UnknownCell{}, shown.title});
        for (const auto end : end_columns(shown, true)) {
            const auto& column = shown.columns[end.place];
            table.rows.push_back({sheets[i], sheet_heading(column, word(end.end)), column.name,
                                  text_cell(unit(column)), text_cell(column.meaning)});
        }
    }
    return table;
}

Table settings_sheet(const Report& report) {
    Table table{
        .name = "Settings",
        .title = {},
        .columns = {{"setting", "", "with what the question was asked"}, {"value", "", "what it was"}},
        .rows = {}};
    const auto row = [&](std::string name, TableCell value) {
        table.rows.push_back({std::move(name), std::move(value)});
    };
    row("program", fmt::format("entente {}", program_version));
    row("command", report.command);
    row("network", report.network);
    row("fingerprint", report.fingerprint);
    for (const auto& [name, value] : report.settings) row(name, value_of(value));
    for (const auto& note : report.notes) row("note", note);
    row("cells",
        std::string(
            "Empty is unknown, never zero. Numbers are not rounded, but a spreadsheet keeps 15 digits: "
            "whole numbers of more are texts. Percentages are shares of one."));
    return table;
}

}  // namespace entente
