#include "batch/store/form.hpp"

#include "batch/store/schema.hpp"

#include <fmt/format.h>

#include <variant>

namespace entente {

namespace {

/// A setting of the manifest, where it is kept, and what it means.
struct Setting {
    std::string_view name;
    std::variant<std::string, std::int64_t, double> value;
    std::string_view meaning;
};

std::vector<Setting> settings(const Manifest& manifest) {
    return {{"program", manifest.program, "The program that evaluated the results, and its version."},
            {"network", manifest.network, "The fingerprint of network and policy."},
            {"network_name", manifest.network_name, "The name of the network."},
            {"settings", manifest.settings, "What else of the call bears on the results; empty: nothing."},
            {"plan_name", manifest.plan_name, "The name of the plan."},
            {"plan", manifest.plan, "The plan, a line for each of its settings, candidates and futures."},
            {"currency", manifest.currency, "Of the column cost."},
            {"unit", manifest.unit, "What demand is counted in."},
            {"parts_per_unit", manifest.parts_per_unit,
             "So many parts make one unit, as counted at the last stage."},
            {"alliances", static_cast<std::int64_t>(manifest.alliances),
             "Alliances in the walk of one future, those left out too."},
            {"in_block", static_cast<std::int64_t>(manifest.in_block), "Alliances in a block."},
            {"blocks", static_cast<std::int64_t>(manifest.blocks), "Blocks of all futures."}};
}

void add_about(const Database& database, const std::vector<SchemaTable>& tables) {
    auto add = database.prepare(insertion(tables.front()));
    const auto say = [&](const std::string& table, std::string column, const std::string& meaning) {
        std::erase(column, '"');
        add.bind(1, std::string_view(table));
        add.bind(2, std::string_view(column));
        add.bind(3, std::string_view(meaning));
        add.run();
    };
    for (const auto& table : tables) {
        say(table.name, "", table.meaning);
        for (const auto& column : table.columns) say(table.name, column.name, column.meaning);
    }
}

void add_settings(const Database& database, const Manifest& manifest) {
    auto add = database.prepare("INSERT INTO manifest VALUES (?, ?, ?)");
    for (const auto& setting : settings(manifest)) {
        add.bind(1, setting.name);
        std::visit([&](const auto& value) { add.bind(2, value); }, setting.value);
        add.bind(3, setting.meaning);
        add.run();
    }
}

void bind(Statement& statement, int place, std::optional<double> number) {
    if (number)
        statement.bind(place, *number);
    else
        statement.bind_null(place);
}

void add_candidates(const Database& database, const Manifest& manifest) {
    auto add = database.prepare("INSERT INTO candidates VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < manifest.candidates.size(); ++i) {
        add.bind(1, static_cast<std::int64_t>(i));
        add.bind(2, std::string_view(manifest.candidates[i].name));
        add.bind(3, std::string_view(manifest.candidates[i].kind));
        bind(add, 4, manifest.candidates[i].effort);
        add.run();
    }
}

void add_futures(const Database& database, const Manifest& manifest) {
    auto add = database.prepare("INSERT INTO futures VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < manifest.futures.size(); ++i) {
        add.bind(1, static_cast<std::int64_t>(i));
        add.bind(2, std::string_view(manifest.futures[i].name));
        bind(add, 3, manifest.futures[i].chance);
        add.run();
    }
}

void add_measures(const Database& database, const Manifest& manifest) {
    auto add = database.prepare("INSERT INTO measures VALUES (?, ?, ?, ?, ?)");
    std::int64_t place = 0;
    const auto say = [&](std::string column, std::string_view kind, const StoredColumn& of) {
        std::erase(column, '"');
        add.bind(1, place++);
        add.bind(2, std::string_view(column));
        add.bind(3, kind);
        add.bind(4, std::string_view(of.name));
        add.bind(5, std::string_view(of.say));
        add.run();
    };
    for (const auto& nation : manifest.nations) say(unmet_column(nation), "unmet", nation);
    say("cost", "cost", {"cost", "cost of all that flows"});
    for (const auto& objective : manifest.measured) say(objective.name, "measured", objective);
}

}  // namespace

std::string empty_store(const Manifest& manifest, const std::string& name) {
    const auto database = Database::in_memory(name);
    database.execute(
        fmt::format("PRAGMA page_size = 8192; PRAGMA application_id = {}; PRAGMA user_version = {}",
                    store_mark, store_format));
    Transaction transaction(database);
    const auto tables = schema(manifest);
    for (const auto& table : tables) database.execute(creation(table));
    add_about(database, tables);
    add_settings(database, manifest);
    add_candidates(database, manifest);
    add_futures(database, manifest);
    add_measures(database, manifest);
    transaction.commit();
    return database.bytes();
}

}  // namespace entente
