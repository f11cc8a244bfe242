#include "report/format/text.hpp"

#include "base/width.hpp"
#include "report/format/number.hpp"
#include "report/format/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t gap = 2;             // spaces between columns
constexpr std::size_t shortest_text = 16;  // a text is never shortened below this

/// One line: a control sign would move the cursor or forge a line.
std::string printable(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = ' ';
    }
    return text;
}

struct Written {
    std::string heading;
    std::vector<std::string> cells;
    bool left = true;
    bool may_shorten = false;
    std::size_t width{};

    void measure() {
        width = shown_width(heading);
        for (const auto& cell : cells) width = std::max(width, shown_width(cell));
    }
};

std::vector<Written> written_columns(const Table& table, bool all) {
    std::vector<Written> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& how = table.columns[i];
        if (how.specialist && !all) continue;
        Written column{.heading = printable(heading(how)), .cells = {}, .left = false, .may_shorten = false};
        column.left = how.type == CellType::text || how.type == CellType::yes_no;
        column.may_shorten = how.type == CellType::text;
        for (const auto& row : table.rows) {
            column.cells.push_back(printable(written(row[i], how.type, decimals_of(table, i))));
        }
        column.measure();
        columns.push_back(std::move(column));
    }
    return columns;
}

std::size_t total_width(const std::vector<Written>& columns) {
    auto sum = [](std::size_t total, const Written& column) { return total + gap + column.width; };
    return std::accumulate(columns.begin(), columns.end(), std::size_t{0}, sum);
}

/// Shortens the widest text column step by step until all fits or no text can give more.
bool shorten_texts(std::vector<Written>& columns, std::size_t width) {
    bool cut = false;
    for (auto excess = total_width(columns); excess > width + gap; excess = total_width(columns)) {
        Written* widest = nullptr;
        for (auto& column : columns) {
            bool can = column.may_shorten && column.width > shortest_text;
            if (can && (!widest || column.width > widest->width)) widest = &column;
        }
        if (!widest) break;
        auto target = std::max(shortest_text, widest->width - std::min(widest->width, excess - width - gap));
        for (auto& cell : widest->cells) cell = shortened(cell, target);
        widest->heading = shortened(widest->heading, target);
        widest->width = target;
        cut = true;
    }
    return cut;
}

std::string padded(const std::string& text, std::size_t width, bool left) {
    std::string spaces(width - std::min(width, shown_width(text)), ' ');
    return left ? text + spaces : spaces + text;
}

struct Ink {
    bool on = false;
    [[nodiscard]] std::string bold(const std::string& text) const {
        return on ? "\x1b[1m" + text + "\x1b[0m" : text;
    }
    [[nodiscard]] std::string dim(const std::string& text) const {
        return on ? "\x1b[2m" + text + "\x1b[0m" : text;
    }
};

std::string text_line(const std::vector<std::string>& cells) {
    auto text = fmt::format("{}", fmt::join(cells, std::string(gap, ' ')));
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

std::string what_is_cut(std::size_t columns, bool texts) {
    std::vector<std::string> parts;
    if (columns == 1) parts.emplace_back("1 column is left out");
    if (columns > 1) parts.push_back(fmt::format("{} columns are left out", columns));
    if (texts) parts.emplace_back("long texts are shortened");
    return fmt::format("({} to fit the terminal; -o FILE or --format csv shows all)\n",
                       fmt::join(parts, " and "));
}

std::string to_text(const Table& table, const TextOptions& options) {
    Ink ink{options.colour};
    auto columns = written_columns(table, options.all);
    auto all = columns.size();
    bool shorter = false;
    if (options.width != 0) {
        shorter = shorten_texts(columns, options.width);
        while (columns.size() > 1 && total_width(columns) > options.width + gap) columns.pop_back();
    }
    std::string text = table.title.empty() ? "" : ink.bold(printable(table.title)) + "\n";
    std::vector<std::string> cells;
    for (const auto& column : columns)
        cells.push_back(ink.bold(padded(column.heading, column.width, column.left)));
    text += text_line(cells);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        cells.clear();
        for (const auto& column : columns) {
            auto cell = padded(column.cells[row], column.width, column.left);
            cells.push_back(column.cells[row] == "?" ? ink.dim(cell) : cell);
        }
        text += text_line(cells);
    }
    if (table.rows.empty()) text += "(none)\n";
    if (shorter || columns.size() < all) text += what_is_cut(all - columns.size(), shorter);
    return text;
}

}  // namespace

std::string to_text(const Report& report, const TextOptions& options) {
    std::string text;
    for (const auto& table : report.tables) text += (text.empty() ? "" : "\n") + to_text(table, options);
    if (!text.empty() && !report.notes.empty()) text += "\n";
    for (const auto& note : report.notes) text += wrapped("note: " + printable(note), options.width, 2);
    return text;
}

}  // namespace entente
