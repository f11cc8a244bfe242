#include "batch/store/schema.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string quoted(const std::string& name) {
    return "\"" + name + "\"";
}

SchemaTable about() {
    return {"about",
            "What each table and column means.",
            {{"of_table", "TEXT NOT NULL", "The table."},
             {"of_column", "TEXT NOT NULL", "The column; empty for the table itself."},
             {"meaning", "TEXT NOT NULL", "What it means."}},
            "of_table, of_column",
            false};
}

SchemaTable settings() {
    return {"manifest",
            "What the results are of: network, plan, program and settings. Stores that agree in all of it "
            "can be merged.",
            {{"name", "TEXT PRIMARY KEY NOT NULL", "The setting."},
             {"value", "NOT NULL", "Its value."},
             {"meaning", "TEXT NOT NULL", "What it means."}},
            "",
            false};
}

SchemaTable candidates() {
    return {
        "candidates",
        "What an alliance may have among its members.",
        {{"bit", "INTEGER PRIMARY KEY", "Its bit in results.alliance: member if (alliance >> bit) & 1 is 1."},
         {"name", "TEXT NOT NULL", "The id of an agreement or scenario, or a pair of nations."},
         {"kind", "TEXT NOT NULL", "agreement, scenario or pair."},
         {"effort", "REAL", "What concluding it costs, in the analyst's own unit; null where not known."}},
        "",
        false};
}

SchemaTable futures() {
    return {"futures",
            "The assumptions under which all alliances were evaluated.",
            {{"future", "INTEGER PRIMARY KEY", "Its number in results.future."},
             {"name", "TEXT NOT NULL", "The scenario; none is the unchanged network."},
             {"chance", "REAL", "0 to 1; null where the plan gives none."}},
            "",
            false};
}

SchemaTable measures() {
    return {"measures",
            "The columns of results that hold what an alliance comes to.",
            {{"place", "INTEGER PRIMARY KEY", "Their order."},
             {"name", "TEXT NOT NULL", "The column of results."},
             {"kind", "TEXT NOT NULL", "unmet, cost or measured."},
             {"of", "TEXT NOT NULL", "The nation's code, or the objective."},
             {"say", "TEXT NOT NULL", "The nation's name, or what the objective is."}},
            "",
            false};
}

SchemaTable blocks() {
    return {
        "blocks",
        "The blocks of the walk that are finished. A block and its results were written together.",
        {{"block", "INTEGER PRIMARY KEY", "Its number, from 0 to one below the blocks of the manifest."},
         {"rows", "INTEGER NOT NULL", "How many results it has."},
         {"looked_at", "INTEGER NOT NULL", "How many alliances it went through."},
         {"excluded", "INTEGER NOT NULL", "Of them left out because two members exclude each other."},
         {"beyond_budget", "INTEGER NOT NULL",
          "Of them left out because they need more effort than the budget."},
         {"checksum", "INTEGER NOT NULL", "The sum of the fingerprints of its results, which shows damage."}},
        "",
        false};
}

SchemaTable results(const Manifest& manifest) {
    SchemaTable table{"results",
                      "What each admissible alliance comes to in each future.",
                      {{"future", "INTEGER NOT NULL", "The number of the future: see futures."},
                       {"alliance", "INTEGER NOT NULL", "The set of members, a bit each: see candidates."}},
                      "future, alliance",
                      true};
    for (const auto& nation : manifest.nations) {
        const auto meaning =
            fmt::format("Unmet demand of {} in parts; divide by parts_per_unit of the manifest.",
                        nation.say.empty() ? nation.name : nation.say);
        table.columns.push_back({unmet_column(nation), "INTEGER", meaning});
    }
    table.columns.push_back(
        {"cost", "REAL", fmt::format("Cost of all that flows, in {}.", manifest.currency)});
    for (const auto& objective : manifest.measured)
        table.columns.push_back({quoted(objective.name), "REAL", fmt::format("The {}.", objective.say)});
    return table;
}

}  // namespace

std::vector<SchemaTable> schema(const Manifest& manifest) {
    return {about(), settings(), candidates(), futures(), measures(), blocks(), results(manifest)};
}

std::string creation(const SchemaTable& table) {
    std::string text = fmt::format("CREATE TABLE {} (", table.name);
    for (const auto& column : table.columns)
        text +=
            fmt::format("{}{} {}", &column == &table.columns.front() ? "" : ", ", column.name, column.type);
    if (!table.key.empty()) text += fmt::format(", PRIMARY KEY ({})", table.key);
    return text + (table.without_rowid ? ") WITHOUT ROWID" : ")");
}

std::string unmet_column(const StoredColumn& nation) {
    return quoted("unmet_" + nation.name);
}

std::string insertion(const SchemaTable& table, std::string_view verb) {
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) places += i == 0 ? "?" : ", ?";
    return fmt::format("{} INTO {} VALUES ({})", verb, table.name, places);
}

}  // namespace entente
