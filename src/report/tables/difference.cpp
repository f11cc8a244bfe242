#include "report/tables/difference.hpp"

#include "report/format/number.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace entente {

namespace {

std::string key_of(const Table& table, const std::vector<TableCell>& row, std::size_t keys) {
    std::string key;
    for (std::size_t i = 0; i < keys; ++i) {
        const auto word = written(row[i], table.columns[i].type, decimals_of(table, i));
        if (!word.empty()) key += (key.empty() ? "" : ", ") + word;
    }
    return key;
}

std::optional<double> number_of(const TableCell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

std::optional<std::size_t> column_of(const Table& table, const std::string& name) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == name) return i;
    }
    return std::nullopt;
}

/// Each key's first row.
std::map<std::string, const std::vector<TableCell>*> rows_by_key(const Table& table, std::size_t keys) {
    std::map<std::string, const std::vector<TableCell>*> rows;
    for (const auto& row : table.rows) rows.emplace(key_of(table, row, keys), &row);
    return rows;
}

std::string text(const Table& table, const std::vector<TableCell>& row, std::size_t column) {
    return written(row[column], table.columns[column].type, decimals_of(table, column));
}

bool is_figure(const TableColumn& column) {
    return column.type == CellType::number || column.type == CellType::integer ||
           column.type == CellType::percent;
}

/// The one column behind the key that holds numbers, where it is the only one: how much there is of the row.
template <class LeftOut>
std::optional<std::size_t> only_figure(const Table& table, std::size_t keys, LeftOut is_left_out) {
    std::optional<std::size_t> only;
    for (std::size_t column = keys; column < table.columns.size(); ++column) {
        if (!is_figure(table.columns[column]) || is_left_out(table.columns[column])) continue;
        if (only) return std::nullopt;
        only = column;
    }
    return only;
}

std::string unit_of(const TableColumn& column) {
    return column.type == CellType::percent && column.unit.empty() ? "%" : column.unit;
}

std::vector<TableCell> changed(const std::string& key, const Table& before,
                               const std::vector<TableCell>& old_row, std::size_t old_column,
                               const Table& after, const std::vector<TableCell>& row, std::size_t column) {
    const auto was = number_of(old_row[old_column]);
    const auto is = number_of(row[column]);
    const auto change = was && is ? TableCell{*is - *was} : TableCell{std::string()};
    const auto& figure = after.columns[column];
    return {key,
            figure.name,
            text(before, old_row, old_column),
            text(after, row, column),
            change,
            unit_of(figure),
            old_row[old_column],
            row[column]};
}

/// A row that only one side has: its figure where it has one, else that it is listed.
std::vector<TableCell> one_sided(const std::string& key, const Table& side, const std::vector<TableCell>& row,
                                 std::optional<std::size_t> figure, bool is_new) {
    const TableCell gone = std::string(figure ? "none" : "no");
    const TableCell shown = figure ? text(side, row, *figure) : std::string("yes");
    const TableCell value = figure ? row[*figure] : shown;
    return {key,
            figure ? side.columns[*figure].name : std::string("listed"),
            is_new ? gone : shown,
            is_new ? shown : gone,
            std::string(),
            figure ? unit_of(side.columns[*figure]) : std::string(),
            is_new ? gone : value,
            is_new ? value : gone};
}

}  // namespace

Table difference(const Table& before, const Table& after, std::size_t keys,
                 const std::vector<std::string>& besides) {
    Table table{after.name,
                after.title,
                {
                    {"what", "", "which row"},
                    {"figure", "", "which of its figures"},
                    {"before", "", "as it was"},
                    {"after", "", "as it is"},
                    {"change", "", "after less before", CellType::number},
                    {"unit", "", "what the figure counts", CellType::text, true},
                    {"value_before", "", "as it was, not rounded", CellType::number, true},
                    {"value_after", "", "as it is, not rounded", CellType::number, true},
                },
                {}};
    const auto old_rows = rows_by_key(before, keys);
    const auto new_rows = rows_by_key(after, keys);
    const auto is_left_out = [&](const TableColumn& column) {
        return column.specialist || std::find(besides.begin(), besides.end(), column.name) != besides.end();
    };
    const auto add_one_sided = [&](const std::string& key, const Table& side,
                                   const std::vector<TableCell>& row, bool is_new) {
        table.rows.push_back(one_sided(key, side, row, only_figure(side, keys, is_left_out), is_new));
    };
    for (const auto& row : after.rows) {
        const auto key = key_of(after, row, keys);
        if (new_rows.at(key) != &row) continue;
        const auto old = old_rows.find(key);
        if (old == old_rows.end()) {
            add_one_sided(key, after, row, true);
            continue;
        }
        for (std::size_t column = keys; column < after.columns.size(); ++column) {
            const auto& name = after.columns[column].name;
            const auto old_column = column_of(before, name);
            if (!old_column || is_left_out(after.columns[column]) ||
                (*old->second)[*old_column] == row[column])
                continue;
            table.rows.push_back(changed(key, before, *old->second, *old_column, after, row, column));
        }
    }
    for (const auto& [key, row] : old_rows) {
        if (!new_rows.contains(key)) add_one_sided(key, before, *row, false);
    }
    return table;
}

}  // namespace entente
