#include "report/format/number.hpp"
#include "report/page/answer.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string in_words(std::string name) {
    for (auto& letter : name) letter = letter == '_' ? ' ' : letter;
    return name;
}

std::string head_of(const Table& table) {
    std::string head;
    for (const auto& column : table.columns)
        head += fmt::format("<th scope=\"col\" title=\"{}\">{}</th>", escaped(column.meaning),
                            escaped(heading(column)));
    return head;
}

/// What nobody knows is said to be unknown.
std::string row_of(const Table& table, std::size_t row) {
    std::string cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& cell = table.rows[row][i];
        const auto text = std::holds_alternative<UnknownCell>(cell)
                              ? "unknown"
                              : written(cell, table.columns[i].type, decimals_of(table, i));
        const bool is_text = table.columns[i].type == CellType::text;
        cells += fmt::format("<td{}>{}</td>", is_text ? "" : " class=\"number\"", escaped(text));
    }
    return "<tr>" + cells + "</tr>\n";
}

/// `call` tells tables of one name apart, for those who go from region to region.
std::string element_of(const Table& table, std::size_t most_rows, const std::string& call) {
    std::string body;
    const auto shown = std::min(table.rows.size(), most_rows);
    for (std::size_t i = 0; i < shown; ++i) body += row_of(table, i);
    const auto left_out = table.rows.size() == shown
                              ? std::string()
                              : fmt::format("<p class=\"note\">{} more rows are left out here.</p>\n",
                                            grouped(static_cast<std::int64_t>(table.rows.size() - shown)));
    const auto name = escaped(in_words(table.name));
    return fmt::format(
        "<h3>{}</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{} of {}\">"
        "<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n{}",
        name, name, escaped(call), head_of(table), body, left_out);
}

}  // namespace

std::string plain_tables(const PageAnswer& answer, std::size_t most_rows) {
    std::string text;
    for (const auto& table : tables_of(answer)) text += element_of(table, most_rows, answer.call);
    for (const auto& note : notes_of(answer))
        text += fmt::format("<p class=\"note\">{}</p>\n", escaped(note));
    return text + fmt::format("<p class=\"note\">From <code>{}</code></p>\n", escaped(answer.call));
}

}  // namespace entente
