#include "cli/verification/comparison.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::json;

constexpr const char* around_the_tables = "command, network, settings, witnesses, notes";

/// Why a table cannot be compared row by row with what it is when computed again; empty where it can.
std::string other_form(Json table, Json again) {
    const bool whole = table.is_object() && table.contains("columns") && table.contains("rows");
    if (!whole || !table.at("rows").is_array()) return "it is no table";
    if (again.at("columns") != table.at("columns"))
        return "its columns have other names, units or meanings when computed again";
    if (again.at("rows").size() != table.at("rows").size()) return "it has other rows when computed again";
    table.erase("rows");
    again.erase("rows");
    return table == again ? "" : "it says more or less when computed again";
}

void compare_rows(Tally& tally, const Json& rows, const Json& again) {
    for (std::size_t i = 0; i < again.size(); ++i) {
        const bool same = again[i] == rows[i];
        count(tally,
              same ? holds()
                   : fails(fmt::format("row {} differs when computed again: {}", i + 1, again[i].dump())));
    }
}

void compare_tables(std::map<std::string, Tally>& tallies, const Json& written, const Json& again) {
    for (const auto& [name, table] : written.items()) {
        auto& tally = tallies[name];
        const auto why = again.contains(name) ? other_form(table, again.at(name))
                                              : std::string("there is no such table when computed again");
        if (why.empty()) {
            compare_rows(tally, table.at("rows"), again.at(name).at("rows"));
        } else {
            count(tally, fails(why));
        }
    }
    for (const auto& [name, table] : again.items()) {
        if (!written.contains(name)) count(tallies[name], fails("the result leaves this table out"));
    }
}

/// Part by part, so that what differs can be named.
void compare_frame(Tally& tally, const Json& written, const Json& again) {
    for (const auto& [name, part] : again.items()) {
        const auto differences = Json::diff(written.value(name, Json()), part);
        if (differences.empty()) {
            count(tally, holds());
            continue;
        }
        const auto where = differences.front().at("path").get<std::string>();
        count(tally, fails(fmt::format("{}{} differs when computed again", name, where)));
    }
    for (const auto& [name, part] : written.items()) {
        if (!again.contains(name))
            count(tally, fails(fmt::format("there is no {} when computed again", name)));
    }
}

Json without_tables(Json whole) {
    whole.erase("entente");
    whole.erase("tables");
    return whole;
}

}  // namespace

std::map<std::string, Tally> compare_results(std::string_view written, std::string_view again) {
    std::map<std::string, Tally> tallies;
    const auto old = Json::parse(written, nullptr, false);
    const auto fresh = Json::parse(again, nullptr, false);
    if (!old.is_object() || !fresh.is_object() || !old.contains("tables") || !fresh.contains("tables")) {
        count(tallies["tables"], fails("one of the two is no result"));
        return tallies;
    }
    compare_tables(tallies, old.at("tables"), fresh.at("tables"));
    compare_frame(tallies[around_the_tables], without_tables(old), without_tables(fresh));
    return tallies;
}

}  // namespace entente
