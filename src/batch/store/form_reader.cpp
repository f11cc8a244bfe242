#include "batch/store/form.hpp"

#include <fmt/format.h>

#include <charconv>

namespace entente {

namespace {

std::optional<double> real_or_null(const Statement& statement, int column) {
    if (statement.null(column)) return std::nullopt;
    return statement.real(column);
}

template <class Number>
Number number(const std::string& text) {
    Number read{};
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
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

Manifest read_manifest(const Database& database) {
    auto query = database.prepare("SELECT value FROM manifest WHERE name = ?");
    const auto value = [&](std::string_view setting) {
        query.reset();
        query.bind(1, setting);
        if (!query.step()) throw Damaged(fmt::format("its manifest has no {}", setting));
        return query.text(0);
    };
    Manifest manifest;
    manifest.program = value("program");
    manifest.network = value("network");
    manifest.network_name = value("network_name");
    manifest.settings = value("settings");
    manifest.plan_name = value("plan_name");
    manifest.plan = value("plan");
    manifest.currency = value("currency");
    manifest.unit = value("unit");
    manifest.parts_per_unit = number<double>(value("parts_per_unit"));
    manifest.alliances = number<std::uint64_t>(value("alliances"));
    manifest.in_block = number<std::uint64_t>(value("in_block"));
    manifest.blocks = number<std::uint64_t>(value("blocks"));
    query.reset();
    read_names(database, manifest);
    return manifest;
}

}  // namespace entente
