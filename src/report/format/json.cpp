#include "report/format/json.hpp"

#include "report/format/number.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <type_traits>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

constexpr int language_version = 1;

Json json_of(double number) {
    if (std::isinf(number)) return unlimited_text(number);
    if (std::isnan(number)) return nullptr;
    if (number == std::floor(number) && std::abs(number) < 1e15) return static_cast<std::int64_t>(number);
    return number;
}

Json json_of(const TableCell& cell) {
    return std::visit(
        [](const auto& value) -> Json {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, UnknownCell>)
                return nullptr;
            else if constexpr (std::is_same_v<T, double>)
                return json_of(value);
            else if constexpr (std::is_same_v<T, Interval>)
                return Json{{"low", json_of(value.low)}, {"high", json_of(value.high)}};
            else
                return value;
        },
        cell);
}

Json json_of(const Setting& setting) {
    if (const auto* cell = std::get_if<TableCell>(&setting)) return json_of(*cell);
    return std::get<std::vector<std::string>>(setting);
}

Json json_of(const Table& table) {
    auto columns = Json::array();
    for (const auto& column : table.columns) {
        auto unit = column.type == CellType::percent && column.unit.empty() ? "%" : column.unit;
        columns.push_back({{"name", column.name}, {"unit", unit}, {"meaning", column.meaning}});
    }
    auto rows = Json::array();
    for (const auto& row : table.rows) {
        auto object = Json::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            object[table.columns[i].name] = json_of(row[i]);
        rows.push_back(std::move(object));
    }
    return {{"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

/// Bytes that are no UTF-8 become U+FFFD.
std::string text_of(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const TableCell& cell) {
    return text_of(json_of(cell));
}

std::string to_json(const Table& table) {
    return text_of(json_of(table));
}

std::string to_json(const Report& report) {
    auto settings = Json::object();
    for (const auto& [name, setting] : report.settings) settings[name] = json_of(setting);
    auto tables = Json::object();
    for (const auto& table : report.tables) tables[table.name] = json_of(table);
    auto witnesses = Json::array();
    for (const auto& claim : report.witnesses) witnesses.push_back(Json::parse(claim));
    Json whole{{"entente", language_version},
               {"command", report.command},
               {"network", {{"name", report.network}, {"fingerprint", report.fingerprint}}},
               {"settings", std::move(settings)},
               {"tables", std::move(tables)},
               {"witnesses", std::move(witnesses)},
               {"notes", report.notes}};
    return text_of(whole, 2) + "\n";
}

std::optional<std::vector<std::string>> claims_of(std::string_view json) {
    auto whole = Json::parse(json, nullptr, false);
    if (!whole.is_object() || !whole.contains("entente") || !whole.contains("witnesses")) return std::nullopt;
    const auto& witnesses = whole["witnesses"];
    if (!witnesses.is_array()) return std::nullopt;
    std::vector<std::string> claims;
    for (const auto& claim : witnesses) claims.push_back(claim.dump());
    return claims;
}

}  // namespace entente
