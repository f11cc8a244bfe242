#include "definition/link_table.hpp"

#include "base/csv.hpp"
#include "definition/field/shaped.hpp"
#include "definition/table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// The cells of a link by the names of their columns.
using LinkCells = std::map<std::string, std::string, std::less<>>;

/// What a table calls the parts of an interval.
std::string column_of(std::string_view field, std::string_view end) {
    if (end == "value") return std::string(field);
    return field == "quantity" ? std::string(end) : std::string(field) + "_" + std::string(end);
}

bool add_text(LinkCells& cells, std::string column, const Node& node) {
    return node.is_scalar() && !node.text.empty() && cells.emplace(std::move(column), node.text).second;
}

/// {value, low, high}, which a table knows of quantities and capacities.
bool add_interval(LinkCells& cells, std::string_view field, const Node& node) {
    if (field != "quantity" && field != "capacity") return false;
    for (const auto& [end, value] : node.entries) {
        const bool is_end = end.text == "value" || end.text == "low" || end.text == "high";
        if (!is_end || !add_text(cells, column_of(field, end.text), value)) return false;
    }
    return node.find("low") != nullptr || node.find("high") != nullptr;
}

bool add_list(LinkCells& cells, std::string_view field, const Node& node) {
    if (field != "via") return false;
    std::string joined;
    for (const auto& item : node.items) joined += (joined.empty() ? "" : ";") + item.text;
    return cells.emplace("via", std::move(joined)).second;
}

/// Nothing where a table cannot hold it.
std::optional<LinkCells> cells_of(const Node& link) {
    LinkCells cells;
    for (const auto& [key, value] : link.entries) {
        bool held = false;
        if (value.is_null() && may_be_null(key.text)) held = cells.emplace(key.text, "null").second;
        if (value.is_scalar()) held = add_text(cells, key.text, value);
        if (value.is_mapping()) held = add_interval(cells, key.text, value);
        if (value.is_sequence()) held = add_list(cells, key.text, value);
        if (!held) return std::nullopt;
    }
    return cells;
}

/// What all rows say alike: it stands beside the table, but for the ends of links and the parts of intervals.
LinkCells shared_by(const std::vector<LinkCells>& rows) {
    LinkCells shared;
    if (rows.size() < 2) return shared;
    for (const auto* field :
         {"stage", "source", "year", "estimated", "rule", "confidence", "status", "owner"}) {
        const auto first = rows.front().find(std::string_view(field));
        if (first == rows.front().end()) continue;
        const bool everywhere = std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
            const auto found = row.find(first->first);
            return found != row.end() && found->second == first->second;
        });
        if (everywhere) shared.insert(*first);
    }
    return shared;
}

/// In the order of a link's fields, the ends of an interval behind it.
std::vector<std::string> columns_of(const std::vector<LinkCells>& rows, const LinkCells& shared) {
    std::vector<std::string> columns;
    for (const auto& field : shape<Link>().fields) {
        for (const auto* end : {"value", "low", "high"}) {
            const auto column = column_of(field.name, end);
            const bool is_end = std::string_view(end) != "value";
            if (is_end && field.name != "quantity" && field.name != "capacity") continue;
            const bool used =
                std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.contains(column); });
            const bool is_needed = column == "from" || column == "to" || column == "stage";
            if ((used || is_needed) && !shared.contains(column)) columns.push_back(column);
        }
    }
    return columns;
}

std::string csv_of(const std::vector<LinkCells>& rows, const std::vector<std::string>& columns) {
    std::string csv;
    const auto add = [&](const auto& cell) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            csv += (i == 0 ? "" : ",") + csv_cell(cell(columns[i]));
        csv += '\n';
    };
    add([](const std::string& column) { return column; });
    for (const auto& row : rows) {
        add([&](const std::string& column) {
            const auto found = row.find(column);
            return found == row.end() ? std::string() : found->second;
        });
    }
    return csv;
}

}  // namespace

WrittenWithTable write_with_table(const Definition& definition, const std::string& table) {
    auto root = write_shaped(definition);
    auto* links = root.find("links");
    std::vector<LinkCells> rows;
    std::vector<Node> others;
    if (links != nullptr) {
        for (auto& link : links->items) {
            auto cells = cells_of(link);
            if (cells) rows.push_back(std::move(*cells));
            if (!cells) others.push_back(std::move(link));
        }
    }
    const auto shared = shared_by(rows);
    auto named = Node::map();
    named.add("table", Node::of(table));
    for (const auto& [field, text] : shared) named.add(field, Node::of(text));
    others.insert(others.begin(), std::move(named));
    if (links == nullptr) {
        root.add("links", Node::list(std::move(others)));
    } else {
        *links = Node::list(std::move(others));
    }
    return {emit_yaml(root), csv_of(rows, columns_of(rows, shared))};
}

}  // namespace entente
