#include "report/page/answer.hpp"

#include "report/format/number.hpp"
#include "report/page/json_text.hpp"

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

/// Rows as arrays in the order of columns, which says every name once.
Json compacted(const Json& table) {
    auto rows = Json::array();
    for (const auto& row : table["rows"]) {
        auto values = Json::array();
        for (const auto& [name, value] : row.items()) values.push_back(value);
        rows.push_back(std::move(values));
    }
    return {{"columns", table["columns"]}, {"rows", std::move(rows)}};
}

/// An end of an interval.
double number_of(const Json& end) {
    if (end.is_number()) return end.get<double>();
    return end == unlimited_text(unlimited_figure) ? unlimited_figure : -unlimited_figure;
}

TableCell cell_of(const Json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number()) return value.get<double>();
    if (value.is_object()) return Interval{number_of(value["low"]), number_of(value["high"])};
    if (value.is_null()) return UnknownCell{};
    auto text = value.get<std::string>();
    for (const auto figure : {unlimited_figure, -unlimited_figure}) {
        if (text == unlimited_text(figure)) return figure;
    }
    return text;
}

CellType type_of(const Json& column, const std::vector<std::vector<TableCell>>& rows, std::size_t index) {
    if (column["unit"] == "%") return CellType::percent;
    for (const auto& row : rows) {
        if (std::holds_alternative<std::string>(row[index])) return CellType::text;
        if (std::holds_alternative<bool>(row[index])) return CellType::yes_no;
    }
    return CellType::number;
}

Table table_of(const std::string& name, const Json& json) {
    Table table{name, "", {}, {}};
    for (const auto& row : json["rows"]) {
        auto& cells = table.rows.emplace_back();
        for (const auto& [column, value] : row.items()) cells.push_back(cell_of(value));
    }
    for (const auto& column : json["columns"]) {
        table.columns.push_back({column["name"].get<std::string>(), column["unit"].get<std::string>(),
                                 column["meaning"].get<std::string>(),
                                 type_of(column, table.rows, table.columns.size())});
    }
    return table;
}

}  // namespace

std::string page_answer(const PageAnswer& answer) {
    const auto report = Json::parse(answer.json);
    auto tables = Json::object();
    for (const auto& [name, table] : report["tables"].items()) tables[name] = compacted(table);
    return JsonObject{}
        .add_text("id", answer.id)
        .add_text("chain", answer.chain)
        .add_text("scenario", answer.scenario)
        .add_text("about", answer.about)
        .add_text("call", answer.call)
        .add("settings", report["settings"].dump())
        .add("tables", tables.dump())
        .add("notes", report["notes"].dump())
        .text();
}

std::vector<Table> tables_of(const PageAnswer& answer) {
    std::vector<Table> tables;
    const auto report = Json::parse(answer.json);
    for (const auto& [name, table] : report["tables"].items()) tables.push_back(table_of(name, table));
    return tables;
}

std::vector<std::string> notes_of(const PageAnswer& answer) {
    return Json::parse(answer.json)["notes"].get<std::vector<std::string>>();
}

}  // namespace entente
