#include "report/page/plain.hpp"

#include "report/format/number.hpp"
#include "report/page/answer.hpp"
#include "report/page/method.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t most_rows = 50;

/// A command, what its section is called, and where links lead that tell of it.
struct PlainPart {
    std::string_view command, title, anchor;
};
constexpr PlainPart plain_parts[] = {
    {"supply", "Who gets what, and who runs short", "supply"},
    {"chokepoints", "Where the chokepoints are", "chokepoints"},
    {"routes", "Which other ways there are", "routes"},
    {"forecast", "Where the agreements stand, and how likely they are", "forecast"},
    {"alliances", "Which alliance helps", "alliances"},
    {"concentration", "Who dominates", "concentration"},
    {"check", "What is uncertain, and what the file holds", "unknown"},
};

std::string in_words(std::string name) {
    for (auto& letter : name) letter = letter == '_' ? ' ' : letter;
    return name;
}

std::string head_of(const Table& table) {
    std::string head;
    for (const auto& column : table.columns)
        head += fmt::format("<th scope=\"col\"{} title=\"{}\">{}</th>",
                            column.type == CellType::text ? "" : " class=\"number\"", escaped(column.meaning),
                            escaped(heading(column)));
    return head;
}

/// An address of the web leads there, and nothing else does.
std::string with_link(const std::string& text) {
    if (!text.starts_with("https://") && !text.starts_with("http://")) return escaped(text);
    return fmt::format("<a href=\"{0}\" rel=\"noreferrer noopener\">{0}</a>", escaped(text));
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
        cells += fmt::format("<td{}>{}</td>", is_text ? "" : " class=\"number\"", with_link(text));
    }
    return "<tr>" + cells + "</tr>\n";
}

/// A table that is `about` something, for those who go from region to region: tables of one name are told apart by it.
std::string element_of(const Table& table, const std::string& about) {
    std::string body;
    const auto shown = std::min(table.rows.size(), most_rows);
    for (std::size_t i = 0; i < shown; ++i) body += row_of(table, i);
    const auto left_out = table.rows.size() == shown
                              ? std::string()
                              : fmt::format("<p class=\"note\">{} more rows are left out here.</p>\n",
                                            grouped(static_cast<std::int64_t>(table.rows.size() - shown)));
    const auto name = escaped(in_words(table.name));
    return fmt::format(
        "<h3>{}</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{} {}\">"
        "<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n{}",
        name, name, escaped(about), head_of(table), body, left_out);
}

std::string tables_and_notes(const PageAnswer& answer) {
    std::string text;
    for (const auto& table : tables_of(answer))
        if (!table.rows.empty()) text += element_of(table, "of " + answer.call);
    for (const auto& note : notes_of(answer))
        text += fmt::format("<p class=\"note\">{}</p>\n", escaped(note));
    return text + fmt::format("<p class=\"note\">From <code>{}</code></p>\n", escaped(answer.call));
}

/// What a command answered of the unchanged network, about everything it was asked about.
std::string section(const PlainPart& part, const Page& page) {
    std::string text;
    for (const auto& answer : page.answers) {
        if (answer.id != part.command || !answer.scenario.empty()) continue;
        std::string about = answer.chain;
        if (!answer.about.empty()) about += (about.empty() ? "" : ", ") + answer.about;
        text += about.empty() ? "" : fmt::format("<p class=\"about\">{}</p>\n", escaped(about));
        text += tables_and_notes(answer);
    }
    if (text.empty()) return text;
    return fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", part.anchor, part.title, text);
}

std::string section_of_sources(const Page& page) {
    if (page.sources.rows.empty()) return {};
    return "<section id=\"sources\">\n<h2>Sources</h2>\n" + element_of(page.sources, "of the figures") +
           "</section>\n";
}

std::string list_of(std::span<const PageFact> facts) {
    std::string items;
    for (const auto& [name, text] : facts)
        items += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(text));
    return "<dl>\n" + items + "</dl>\n";
}

std::string section_of_method(const Page& page) {
    auto text = list_of(page_method()) + list_of(page.settings);
    if (!page.refused.empty()) text += "<h3>What has no answer here</h3>\n" + list_of(page.refused);
    return fmt::format("<section id=\"method\">\n<h2>Method, settings and fingerprints</h2>\n{}</section>\n",
                       text);
}

std::string figure_of(const PagePicture& picture) {
    const auto title = escaped(picture.title);
    return fmt::format(
        "<figure><figcaption>{}</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"{}\"><img alt=\"{}\" src=\"{}\"></div></figure>\n",
        title, title, title, picture.svg);
}

}  // namespace

std::string plain_body(const Page& page) {
    const auto why = bundle() ? "as was asked for" : "since the program that wrote it was built without Node";
    std::string list, sections, pictures;
    const auto add = [&](std::string_view anchor, std::string_view title, const std::string& text) {
        if (text.empty()) return;
        list += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", anchor, title);
        sections += text;
    };
    for (const auto& part : plain_parts) add(part.anchor, part.title, section(part, page));
    add("sources", "Sources", section_of_sources(page));
    add("method", "Method, settings and fingerprints", section_of_method(page));
    for (const auto& each : page.pictures) pictures += figure_of(each);
    return fmt::format(
        "<p class=\"note\">This page is plain, {}: pictures and tables stand as they are.</p>\n"
        "<nav aria-label=\"Contents\"><ul>\n{}</ul></nav>\n{}{}",
        why, list, pictures, sections);
}

}  // namespace entente
