#include "report/format/columns.hpp"

#include "base/width.hpp"
#include "report/diagram/language/escape.hpp"
#include "report/format/number.hpp"
#include "report/format/wrap.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace entente {
namespace {

constexpr std::size_t shortest_text = 18;  // a text is never shortened below this
constexpr std::size_t few_rows = 5;        // so many have room for texts of several lines

std::size_t widest_line(const std::string& text) {
    std::size_t width = 0;
    for (const auto& line : lines_of(text)) width = std::max(width, shown_width(line));
    return width;
}

std::size_t cells_width(const ShownColumn& column) {
    std::size_t width = 0;
    for (const auto& cell : column.cells) width = std::max(width, widest_line(cell));
    return width;
}

void measure(ShownColumn& column) {
    column.width = std::max(widest_line(column.heading), cells_width(column));
}

/// A text in lines of at most a width; a word that is longer is cut.
std::string in_lines(const std::string& text, std::size_t width) {
    std::string result;
    for (const auto& line : lines_of(wrapped(text, width, 0)))
        result += (result.empty() ? "" : "\n") + shortened(line, width);
    return result;
}

std::size_t longest_word(const std::string& text) {
    auto words = text;
    std::replace(words.begin(), words.end(), ' ', '\n');
    return widest_line(words);
}

template <class Width>
std::size_t total(const std::vector<ShownColumn>& columns, Width width) {
    const auto add = [&](std::size_t sum, const ShownColumn& column) {
        return sum + column_gap + width(column);
    };
    return std::accumulate(columns.begin(), columns.end(), std::size_t{0}, add) - column_gap;
}

std::size_t own_width(const ShownColumn& column) {
    return column.width;
}

std::size_t least_width(const ShownColumn& column) {
    return column.may_shorten ? std::min(column.width, shortest_text) : column.width;
}

/// The widths at which all fits, or at which no text can give more: the widest text gives first, down to the next, then both.
/// The first column says what a row is about, and gives when no other can.
std::vector<std::size_t> shortened_widths(const std::vector<ShownColumn>& columns, std::size_t width) {
    std::vector<std::size_t> widths;
    for (const auto& column : columns) widths.push_back(column.width);
    const auto widest = [&]() -> std::optional<std::size_t> {
        std::optional<std::size_t> found;
        const auto can = [&](std::size_t i) { return columns[i].may_shorten && widths[i] > shortest_text; };
        for (std::size_t i = 1; i < columns.size(); ++i) {
            if (can(i) && (!found || widths[i] > widths[*found])) found = i;
        }
        return found || !can(0) ? found : std::optional<std::size_t>(0);
    };
    for (auto all = total(columns, own_width); all > width; --all) {
        const auto gives = widest();
        if (!gives) break;
        --widths[*gives];
    }
    return widths;
}

/// Texts of few rows are broken into lines; those of many are cut.
bool shorten_texts(std::vector<ShownColumn>& columns, std::size_t width) {
    bool cut = false;
    const auto widths = shortened_widths(columns, width);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& column = columns[i];
        if (widths[i] == column.width) continue;
        const bool breaks = column.cells.size() <= few_rows;
        for (auto& cell : column.cells) {
            cut = cut || (!breaks && shown_width(cell) > widths[i]);
            cell = breaks ? in_lines(cell, widths[i]) : shortened(cell, widths[i]);
        }
        column.heading = in_lines(column.heading, widths[i]);
        column.width = widths[i];
    }
    return cut;
}

}  // namespace

std::string one_line(const std::string& text) {
    auto line = clean(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find('\n', from), text.size());
        if (to < text.size() || to > from || lines.empty()) lines.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return lines;
}

std::vector<ShownColumn> shown_columns(const Table& table, bool all) {
    std::vector<ShownColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& how = table.columns[i];
        if (how.specialist && !all) continue;
        ShownColumn column;
        column.name = one_line(how.name);
        std::replace(column.name.begin(), column.name.end(), '_', ' ');
        column.heading = one_line(heading(how));
        column.left = how.type == CellType::text || how.type == CellType::yes_no;
        column.may_shorten = how.type == CellType::text;
        for (const auto& row : table.rows)
            column.cells.push_back(one_line(written(row[i], how.type, decimals_of(table, i))));
        measure(column);
        columns.push_back(std::move(column));
    }
    return columns;
}

void break_headings(std::vector<ShownColumn>& columns, std::size_t width) {
    while (!columns.empty() && total(columns, own_width) > width) {
        ShownColumn* most = nullptr;
        std::size_t gain = 0;
        for (auto& column : columns) {
            const auto needed = std::max(longest_word(column.heading), cells_width(column));
            if (column.width <= needed || column.width - needed <= gain) continue;
            most = &column;
            gain = column.width - needed;
        }
        if (most == nullptr) return;
        most->heading = in_lines(most->heading, most->width - gain);
        measure(*most);
    }
}

/// Breaks all headings that can give, though there is room, where one is much wider than what stands below it: who reads along
/// a row would lose it in the gap.
void tighten(std::vector<ShownColumn>& columns) {
    constexpr std::size_t widest_gap = 8, least = 10;
    const auto needed = [](const ShownColumn& column) {
        return std::max({longest_word(column.heading), cells_width(column), least});
    };
    const auto gapes = [&](const ShownColumn& column) { return column.width > needed(column) + widest_gap; };
    if (std::none_of(columns.begin(), columns.end(), gapes)) return;
    for (auto& column : columns) {
        column.heading = in_lines(column.heading, needed(column));
        measure(column);
    }
}

Fitted fit(std::vector<ShownColumn>& columns, std::size_t width) {
    Fitted fitted;
    if (columns.empty()) return fitted;
    tighten(columns);
    break_headings(columns, width);
    while (columns.size() > 1 && total(columns, least_width) > width) {
        fitted.left_out.insert(fitted.left_out.begin(), columns.back().name);
        columns.pop_back();
    }
    fitted.shortened = shorten_texts(columns, width);
    return fitted;
}

}  // namespace entente
