#include "report/format/markdown.hpp"

#include "report/format/number.hpp"

#include <fmt/format.h>

namespace entente {
namespace {

std::string escaped(const std::string& text) {
    std::string result;
    for (char c : text) {
        if (std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos) result += '\\';
        result += c == '\n' || c == '\r' ? ' ' : c;
    }
    return result;
}

bool is_text(CellType type) {
    return type == CellType::text || type == CellType::yes_no;
}

std::string markdown(const Table& table, bool all) {
    std::string header = "|", rule = "|";
    std::vector<std::size_t> shown;
    std::vector<int> decimals;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].specialist && !all) continue;
        shown.push_back(i);
        decimals.push_back(decimals_of(table, i));
        header += fmt::format(" {} |", escaped(heading(table.columns[i])));
        rule += is_text(table.columns[i].type) ? " --- |" : " ---: |";
    }
    auto text = header + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        text += "|";
        for (std::size_t i = 0; i < shown.size(); ++i) {
            text += fmt::format(" {} |",
                                escaped(written(row[shown[i]], table.columns[shown[i]].type, decimals[i])));
        }
        text += "\n";
    }
    return text;
}

}  // namespace

std::string to_markdown(const Report& report, bool all) {
    std::string text;
    auto part = [&](const std::string& what) { text += (text.empty() ? "" : "\n") + what; };
    for (const auto& table : report.tables) {
        if (!table.title.empty()) part("## " + escaped(table.title) + "\n");
        part(markdown(table, all));
    }
    std::string notes;
    for (const auto& note : report.notes) notes += "- " + escaped(note) + "\n";
    if (!notes.empty()) part(notes);
    return text;
}

}  // namespace entente
