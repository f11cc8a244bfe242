#include "report/format/text.hpp"

#include "base/width.hpp"
#include "report/format/columns.hpp"
#include "report/format/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

struct Ink {
    bool on = false;
    [[nodiscard]] std::string bold(const std::string& text) const {
        return on ? "\x1b[1m" + text + "\x1b[0m" : text;
    }
    [[nodiscard]] std::string dim(const std::string& text) const {
        return on ? "\x1b[2m" + text + "\x1b[0m" : text;
    }
};

/// A text in its column; the signs that dress it take no room.
std::string placed(const std::string& text, const std::string& dressed, const ShownColumn& column) {
    const std::string spaces(column.width - std::min(column.width, shown_width(text)), ' ');
    return column.left ? dressed + spaces : spaces + dressed;
}

/// The texts of a row beside each other, each in its column; as many lines as the highest has. Headings stand on the
/// line below them, cells on the first.
template <class Text, class Dress>
std::string text_row(const std::vector<ShownColumn>& columns, bool low, Text text, Dress dress) {
    std::vector<std::vector<std::string>> lines;
    std::size_t high = 0;
    for (const auto& column : columns) {
        lines.push_back(lines_of(text(column)));
        high = std::max(high, lines.back().size());
    }
    std::string row;
    for (std::size_t line = 0; line < high; ++line) {
        std::string shown;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto above = low ? high - lines[i].size() : 0;
            const bool is_there = line >= above && line - above < lines[i].size();
            const auto words = is_there ? lines[i][line - above] : std::string();
            if (i > 0) shown += std::string(column_gap, ' ');
            shown += placed(words, words.empty() ? words : dress(words), columns[i]);
        }
        shown.erase(shown.find_last_not_of(' ') + 1);
        row += shown + "\n";
    }
    return row;
}

/// What a terminal had no room for, and how to see it.
std::string what_is_cut(const Fitted& fitted, std::size_t width) {
    std::vector<std::string> parts;
    if (!fitted.left_out.empty())
        parts.push_back(fmt::format("no room for {}", fmt::join(fitted.left_out, ", ")));
    if (fitted.shortened) parts.emplace_back("long texts are shortened");
    if (parts.empty()) return {};
    return wrapped(fmt::format("({}; -o FILE or --format csv shows all)", fmt::join(parts, "; ")), width, 1);
}

std::string to_text(const Table& table, const TextOptions& options) {
    const Ink ink{options.colour};
    auto columns = shown_columns(table, options.all);
    Fitted fitted;
    if (options.width != 0 && options.all) break_headings(columns, options.width);
    if (options.width != 0 && !options.all) fitted = fit(columns, options.width);
    std::string text;
    if (!table.title.empty()) {
        for (const auto& line : lines_of(wrapped(one_line(table.title), options.width, 0)))
            text += ink.bold(line) + "\n";
    }
    text += text_row(
        columns, true, [](const ShownColumn& column) { return column.heading; },
        [&](const std::string& words) { return ink.bold(words); });
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        text += text_row(
            columns, false, [&](const ShownColumn& column) { return column.cells[row]; },
            [&](const std::string& words) { return words == "?" ? ink.dim(words) : words; });
    }
    if (table.rows.empty()) text += "(none)\n";
    return text + what_is_cut(fitted, options.width);
}

}  // namespace

std::string to_text(const Report& report, const TextOptions& options) {
    std::string text;
    for (const auto& table : report.tables) text += (text.empty() ? "" : "\n") + to_text(table, options);
    if (!text.empty() && !report.notes.empty()) text += "\n";
    for (const auto& note : report.notes) text += wrapped("note: " + one_line(note), options.width, 2);
    return text;
}

}  // namespace entente
