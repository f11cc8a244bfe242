#include "batch/store/form.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::optional<double> real_or_null(const Statement& statement, int column) {
    if (statement.null(column)) return std::nullopt;
    return statement.real(column);
}

void read_names(const Database& database, Manifest& manifest) {
    auto candidates = database.prepare("SELECT name, kind, effort FROM candidates ORDER BY bit");
    while (candidates.step())
        manifest.candidates.push_back({candidates.text(0), candidates.text(1), real_or_null(candidates, 2)});
    auto futures = database.prepare("SELECT name, chance FROM futures ORDER BY future");
    while (futures.step()) manifest.futures.push_back({futures.text(0), real_or_null(futures, 1)});
    auto measures = database.prepare("SELECT kind, of, say FROM measures ORDER BY place");
    while (measures.step()) {
        const auto kind = measures.text(0);
        if (kind == "unmet") manifest.nations.push_back({measures.text(1), measures.text(2)});
        if (kind == "measured") manifest.measured.push_back({measures.text(1), measures.text(2)});
    }
}

}  // namespace

Manifest read_manifest(const Database& database, const std::string& path) {
    auto query = database.prepare("SELECT value FROM manifest WHERE name = ?");
    const auto setting = [&](std::string_view name) -> const Statement& {
        query.reset();
        query.bind(1, name);
        if (!query.step()) throw Damaged(fmt::format("{} is damaged: its manifest has no {}", path, name));
        return query;
    };
    const auto count = [&](std::string_view name) {
        return static_cast<std::uint64_t>(setting(name).whole(0));
    };
    Manifest manifest;
    manifest.program = setting("program").text(0);
    manifest.network = setting("network").text(0);
    manifest.network_name = setting("network_name").text(0);
    manifest.settings = setting("settings").text(0);
    manifest.plan_name = setting("plan_name").text(0);
    manifest.plan = setting("plan").text(0);
    manifest.currency = setting("currency").text(0);
    manifest.unit = setting("unit").text(0);
    manifest.parts_per_unit = setting("parts_per_unit").real(0);
    manifest.alliances = count("alliances");
    manifest.in_block = count("in_block");
    manifest.blocks = count("blocks");
    query.reset();
    read_names(database, manifest);
    return manifest;
}

}  // namespace entente
