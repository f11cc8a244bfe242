#include "batch/report_store.hpp"

#include "batch/store/database.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

const char* affinity(CellType type) {
    switch (type) {
        case CellType::text:
            return "TEXT";
        case CellType::integer:
        case CellType::yes_no:
            return "INTEGER";
        case CellType::number:
        case CellType::percent:
            return "REAL";
    }
    return "";
}

/// Which columns of a table hold an interval somewhere, and so become two.
std::vector<std::uint8_t> intervals(const Table& table) {
    std::vector<std::uint8_t> is(table.columns.size());
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (std::holds_alternative<Interval>(row[i])) is[i] = 1;
        }
    }
    return is;
}

void bind(Statement& statement, int place, double number) {
    if (std::isinf(number)) return statement.bind(place, std::string_view(unlimited_text(number)));
    if (std::isnan(number)) return statement.bind_null(place);
    statement.bind(place, number);
}

void bind(Statement& statement, int place, const TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return statement.bind(place, std::string_view(*text));
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return statement.bind(place, *whole);
    if (const auto* number = std::get_if<double>(&cell)) return bind(statement, place, *number);
    if (const auto* yes = std::get_if<bool>(&cell)) return statement.bind(place, std::int64_t{*yes ? 1 : 0});
    statement.bind_null(place);
}

class Writer {
public:
    explicit Writer(Database& database) : database_(database) {
        database_.execute(
            "CREATE TABLE about (of_table TEXT NOT NULL, of_column TEXT NOT NULL, unit TEXT NOT NULL, "
            "meaning TEXT NOT NULL, PRIMARY KEY (of_table, of_column)) WITHOUT ROWID");
    }

    void write(const Table& table, std::size_t rows,
               const std::function<std::vector<TableCell>(std::size_t)>& row) {
        const auto split = intervals(table);
        std::vector<std::string> columns;
        explain(table.name, "", "", table.title);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& column = table.columns[i];
            for (const char* end : {"_low", "_high"}) {
                const auto name = split[i] != 0 ? column.name + end : column.name;
                columns.push_back(quoted(name) + ' ' + affinity(column.type));
                explain(table.name, name, column.type == CellType::percent ? "%" : column.unit,
                        column.meaning);
                if (split[i] == 0) break;
            }
        }
        database_.execute(fmt::format("CREATE TABLE {} ({})", quoted(table.name), fmt::join(columns, ", ")));
        std::vector<std::string> places(columns.size(), "?");
        auto insert = database_.prepare(
            fmt::format("INSERT INTO {} VALUES ({})", quoted(table.name), fmt::join(places, ", ")));
        for (std::size_t i = 0; i < rows; ++i) insert_row(insert, row(i), split);
    }

    void write(const Report& report) {
        Table settings{"settings",
                       "With what the question was asked.",
                       {{"name", "", "setting"}, {"value", "", "what it was"}},
                       {}};
        settings.rows.push_back({std::string("command"), report.command});
        settings.rows.push_back({std::string("network"), report.network});
        settings.rows.push_back({std::string("fingerprint"), report.fingerprint});
        for (const auto& [name, value] : report.settings) {
            if (const auto* cell = std::get_if<TableCell>(&value)) settings.rows.push_back({name, *cell});
            if (const auto* words = std::get_if<std::vector<std::string>>(&value))
                settings.rows.push_back({name, fmt::format("{}", fmt::join(*words, " "))});
        }
        Table notes{"notes", "What was assumed, left out, estimated.", {{"note", "", "a sentence"}}, {}};
        for (const auto& note : report.notes) notes.rows.push_back({note});
        for (const auto* table : {&settings, &notes}) whole(*table);
        for (const auto& table : report.tables) whole(table);
    }

private:
    void whole(const Table& table) {
        write(table, table.rows.size(), [&](std::size_t i) { return table.rows[i]; });
    }

    void explain(const std::string& table, const std::string& column, const std::string& unit,
                 const std::string& meaning) {
        auto insert = database_.prepare("INSERT INTO about VALUES (?, ?, ?, ?)");
        int place = 1;
        for (const auto* text : {&table, &column, &unit, &meaning})
            insert.bind(place++, std::string_view(*text));
        insert.run();
    }

    static void insert_row(Statement& insert, const std::vector<TableCell>& row,
                           const std::vector<std::uint8_t>& split) {
        insert.reset();
        int place = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto* interval = std::get_if<Interval>(&row[i]);
            if (split[i] == 0) {
                bind(insert, place++, row[i]);
            } else if (interval != nullptr) {
                bind(insert, place++, interval->low);
                bind(insert, place++, interval->high);
            } else {
                bind(insert, place++, row[i]);
                bind(insert, place++, row[i]);
            }
        }
        insert.run();
    }

    Database& database_;
};

}  // namespace

std::string to_sqlite(const Report& report, const std::vector<LongTable>& long_tables) {
    auto database = Database::in_memory(report.command);
    database.execute("BEGIN");
    Writer writer(database);
    writer.write(report);
    for (const auto& table : long_tables) writer.write(table.head, table.rows, table.row);
    database.execute("COMMIT");
    return database.bytes();
}

}  // namespace entente
