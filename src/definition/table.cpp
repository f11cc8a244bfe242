#include "definition/table.hpp"

#include "base/csv.hpp"
#include "base/file.hpp"
#include "definition/field/shaped.hpp"
#include "definition/read.hpp"
#include "definition/yaml/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <set>
#include <utility>

namespace entente {

namespace {

/// A column that is one part of an amount of the link: its `field` then is an interval, whose `value` is the column
/// of the field's own name.
struct Part {
    std::string_view column, field, end;
};
constexpr std::array<Part, 4> parts{{{"low", "quantity", "low"},
                                     {"high", "quantity", "high"},
                                     {"capacity_low", "capacity", "low"},
                                     {"capacity_high", "capacity", "high"}}};

const Part* part_of(std::string_view column) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.column == column; });
    return found == parts.end() ? nullptr : &*found;
}

Node cell_node(const Located<std::string>& cell) {
    auto node = Node::of(cell.value);
    node.place = cell.place;
    return node;
}

/// An amount of unknown size is written as in the language; an empty cell is an absent field.
Node amount_node(const Located<std::string>& cell) {
    auto node = cell_node(cell);
    if (cell.value == "null") node.kind = Node::Kind::null;
    return node;
}

/// Passages joined by semicolons.
Node list_node(const Located<std::string>& cell) {
    auto list = Node::list();
    list.place = cell.place;
    for (std::size_t start = 0; start <= cell.value.size();) {
        const auto end = std::min(cell.value.find(';', start), cell.value.size());
        auto item = Node::of(cell.value.substr(start, end - start));
        while (item.text.starts_with(' ')) item.text.erase(0, 1);
        while (item.text.ends_with(' ')) item.text.pop_back();
        item.place = cell.place;
        if (!item.text.empty()) list.items.push_back(std::move(item));
        start = end + 1;
    }
    return list;
}

std::vector<std::string> column_names() {
    std::vector<std::string> names;
    for (const auto& field : shape<Link>().fields) names.emplace_back(field.name);
    for (const auto& part : parts) names.emplace_back(part.column);
    return names;
}

/// Whether the cells are joined by something else than commas, as spreadsheets write them in many countries.
bool is_joined_otherwise(const Csv& csv, Diagnostics& problems) {
    if (csv.header.size() != 1) return false;
    const auto& only = csv.header.front();
    const auto found = only.value.find_first_of(";\t");
    if (found == std::string::npos) return false;
    problems.error(only.place,
                   only.value[found] == ';' ? "the columns of this table are joined by semicolons"
                                            : "the columns of this table are joined by tabs",
                   "save it as CSV with commas");
    return true;
}

bool are_columns(const Csv& csv, Diagnostics& problems) {
    if (is_joined_otherwise(csv, problems)) return false;
    const auto names = column_names();
    const auto before = problems.errors();
    for (const auto& column : csv.header) {
        if (std::find(names.begin(), names.end(), column.value) != names.end()) continue;
        unknown_field(cell_node(column), "table of links", names, problems);
    }
    return problems.errors() == before;
}

/// Whether each row says from, to and stage, or the table does so for all.
bool has_ends(const Csv& csv, const Node& table, Diagnostics& problems) {
    bool complete = true;
    for (const auto& field : shape<Link>().fields) {
        const auto names_it = [&](const auto& column) { return column.value == field.name; };
        const bool said =
            table.find(field.name) != nullptr || std::any_of(csv.header.begin(), csv.header.end(), names_it);
        if (!field.rules.required || said) continue;
        complete = false;
        problems.error(table.find("table")->place, fmt::format("this table has no column '{}'", field.name),
                       fmt::format("add the column, or for all rows write beside `table`: {}: {}", field.name,
                                   field.description.words));
    }
    return complete;
}

void add_entry(Node& link, const Located<std::string>& column, Node value) {
    link.entries.emplace_back(cell_node(column), std::move(value));
}

/// The amount of a row that has ends: {value, low, high}, with its particulars left to the link. Nothing where it has
/// none.
void add_interval(Node& link, std::string_view field, const Csv& csv,
                  const std::vector<Located<std::string>>& row) {
    auto interval = Node::map();
    Place place;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& column = csv.header[i].value;
        const auto* part = part_of(column);
        if (row[i].value.empty() || (column != field && (!part || part->field != field))) continue;
        if (!place.known()) place = row[i].place;
        interval.add(std::string(part ? part->end : "value"), cell_node(row[i]));
    }
    interval.place = place;
    link.add(std::string(field), std::move(interval));
}

/// The fields that a row gives as intervals.
std::set<std::string_view> interval_fields(const Csv& csv, const std::vector<Located<std::string>>& row) {
    std::set<std::string_view> fields;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto* part = part_of(csv.header[i].value);
        if (part && !row[i].value.empty()) fields.insert(part->field);
    }
    return fields;
}

Node link_of(const Csv& csv, const std::vector<Located<std::string>>& row, const Node& table) {
    auto link = Node::map();
    link.place = row.front().place;
    const auto intervals = interval_fields(csv, row);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& column = csv.header[i];
        if (row[i].value.empty() || part_of(column.value) || intervals.contains(column.value)) continue;
        if (column.value == "via") {
            add_entry(link, column, list_node(row[i]));
        } else {
            add_entry(link, column, may_be_null(column.value) ? amount_node(row[i]) : cell_node(row[i]));
        }
    }
    for (const auto field : intervals) add_interval(link, field, csv, row);
    for (const auto& [key, value] : table.entries) {
        if (key.text != "table" && link.find(key.text) == nullptr) link.entries.emplace_back(key, value);
    }
    return link;
}

/// What stands beside the table holds for rows that leave it out; where none does, one of the two is a mistake.
void warn_of_unused(const Csv& csv, const Node& table, Diagnostics& problems) {
    for (const auto& [key, value] : table.entries) {
        const auto column = std::find_if(csv.header.begin(), csv.header.end(),
                                         [&name = key.text](const auto& cell) { return cell.value == name; });
        if (column == csv.header.end() || csv.rows.empty()) continue;
        const auto at = static_cast<std::size_t>(column - csv.header.begin());
        const bool used = std::any_of(csv.rows.begin(), csv.rows.end(),
                                      [at](const auto& row) { return row[at].value.empty(); });
        if (used) continue;
        problems
            .warning(key.place,
                     fmt::format("'{}' beside the table counts for no row: each has its own", key.text),
                     "leave it out, or leave the column out")
            .also.push_back({column->place, "the column"});
    }
}

void add_rows(const Node& table, const std::string& folder, std::vector<Node>& links, Diagnostics& problems) {
    const auto& path = *table.find("table");
    if (!path.is_scalar() || path.text.empty())
        return void(problems.error(path.place, "table wants the path of a CSV file",
                                   "name a table by its path from this file: table: trade.csv"));
    const auto file = (std::filesystem::path(folder) / path.text).string();
    Unreadable unreadable;
    auto content = read_file(file, largest_table, unreadable);
    if (!content)
        return void(problems.error(path.place, fmt::format("cannot read {}: {}", file, unreadable.why),
                                   "name a table by its path from this file"));
    const auto text = problems.texts.add(file, std::move(*content));
    if (!is_plain_text(text, problems)) return;
    const auto csv = read_csv(text, problems);
    if (!csv || !are_columns(*csv, problems) || !has_ends(*csv, table, problems)) return;
    warn_of_unused(*csv, table, problems);
    for (const auto& row : csv->rows) links.push_back(link_of(*csv, row, table));
}

bool is_table(const Node& node) {
    return node.is_mapping() && node.find("table") != nullptr;
}

}  // namespace

bool may_be_null(std::string_view field) {
    constexpr std::array<std::string_view, 5> amounts{"quantity", "capacity", "value", "gross", "cost"};
    return std::find(amounts.begin(), amounts.end(), field) != amounts.end();
}

void write_out_tables(Node& root, const std::string& folder, Diagnostics& diagnostics) {
    auto* links = root.find("links");
    if (links == nullptr) return;
    std::vector<Node> written;
    const auto take = [&](Node& item) {
        if (is_table(item)) {
            add_rows(item, folder, written, diagnostics);
        } else {
            written.push_back(std::move(item));
        }
    };
    if (is_table(*links)) {
        take(*links);
    } else if (links->is_sequence()) {
        for (auto& item : links->items) take(item);
    } else {
        return;
    }
    const auto place = links->place;
    *links = Node::list(std::move(written));
    links->place = place;
}

void refuse_tables(const Node& root, Diagnostics& diagnostics) {
    const auto* links = root.find("links");
    if (links == nullptr) return;
    const auto refuse = [&](const Node& item) {
        if (is_table(item)) {
            diagnostics.error(item.find("table")->place, "a text on its own has no tables beside it",
                              "give the path of a file");
        }
    };
    refuse(*links);
    for (const auto& item : links->items) refuse(item);
}

}  // namespace entente
