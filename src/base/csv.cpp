#include "base/csv.hpp"

#include "base/take.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

namespace entente {

namespace {

using Row = std::vector<Located<std::string>>;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Walks over a text and counts lines and characters.
class Cursor {
public:
    Cursor(TextIndex text, std::string_view rest) : rest_(rest), place_{text, 1, 1} {
        if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] char look() const { return rest_.front(); }
    [[nodiscard]] bool sees(std::string_view text) const { return rest_.starts_with(text); }
    [[nodiscard]] Place place() const { return place_; }
    char take() { return entente::take(rest_, place_); }

private:
    std::string_view rest_;
    Place place_;
};

bool ends_row(const Cursor& cursor) {
    return cursor.at_end() || cursor.sees("\n") || cursor.sees("\r\n");
}

/// The rest of a cell in quotes; false where the quote is never closed.
bool take_quoted(Cursor& cursor, std::string& cell) {
    cursor.take();
    while (!cursor.at_end()) {
        if (cursor.sees("\"\"")) {
            cursor.take();
        } else if (cursor.look() == '"') {
            cursor.take();
            return true;
        }
        cell += cursor.take();
    }
    return false;
}

std::optional<Row> take_row(Cursor& cursor, Diagnostics& diagnostics) {
    Row row;
    for (;;) {
        auto& [cell, place] = row.emplace_back();
        place = cursor.place();
        if (cursor.sees("\"") && !take_quoted(cursor, cell)) {
            diagnostics.error(place, "this quote is never closed",
                              R"(write " as "" inside a cell in quotes)");
            return std::nullopt;
        }
        while (!ends_row(cursor) && cursor.look() != ',') cell += cursor.take();
        if (ends_row(cursor)) break;
        cursor.take();
    }
    if (cursor.sees("\r")) cursor.take();
    if (!cursor.at_end()) cursor.take();
    return row;
}

bool is_blank(const Row& row) {
    return row.size() == 1 && row.front().value.empty();
}

void check_header(const Row& header, Diagnostics& diagnostics) {
    std::map<std::string_view, Place> seen;
    for (const auto& [name, place] : header) {
        const auto [first, fresh] = seen.emplace(name, place);
        if (name.empty()) diagnostics.error(place, "a column has no name");
        if (!fresh) {
            diagnostics.error(place, fmt::format("column '{}' is given twice", name))
                .also.push_back({first->second, "first given here"});
        }
    }
}

}  // namespace

std::optional<Csv> read_csv(TextIndex text, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    Cursor cursor(text, diagnostics.texts.content(text));
    Csv csv;
    while (!cursor.at_end()) {
        auto row = take_row(cursor, diagnostics);
        if (!row) return std::nullopt;
        if (is_blank(*row)) continue;
        if (csv.header.empty()) {
            csv.header = std::move(*row);
            check_header(csv.header, diagnostics);
        } else if (row->size() != csv.header.size()) {
            diagnostics.error(
                row->front().place,
                fmt::format("this row has {} cells, the header {}", row->size(), csv.header.size()),
                "put a cell that holds a comma in quotes");
        } else {
            csv.rows.push_back(std::move(*row));
        }
    }
    if (csv.header.empty())
        diagnostics.error({text, 1, 1}, "the table is empty", "begin with a line that names the columns");
    if (diagnostics.errors() != before) return std::nullopt;
    return csv;
}

std::string csv_cell(std::string_view text) {
    const bool plain =
        text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(byte_order_mark);
    if (plain) return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + "\"";
}

}  // namespace entente
