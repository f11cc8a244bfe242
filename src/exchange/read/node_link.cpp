#include "exchange/read/doubts.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/link_network.hpp"
#include "exchange/read/rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace entente {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The market a node stands for: "CHN:mine", "CHN", or its id.
std::string market_of(const Json& node) {
    if (!node.contains("code")) return text_of(node.value("id", Json()));
    const auto code = text_of(node["code"]);
    return node.contains("stage") ? code + ":" + text_of(node["stage"]) : code;
}

using Names = std::map<std::string, std::string>;

/// What a node is called beside its id; empty for nothing.
std::string label_of(const Json& node) {
    for (const auto& name : label_names) {
        if (const auto found = node.find(std::string(name)); found != node.end()) return text_of(*found);
    }
    return {};
}

LinkRow row_of(const Json& link, const Names& markets, const Names& labels, Place place) {
    LinkRow row{place, {}, false};
    for (const auto& [key, value] : link.items()) {
        auto name = own_name(key);
        auto text = text_of(value);
        const auto market = markets.find(text);
        if (name == "from" || name == "to") {
            if (const auto label = labels.find(text); label != labels.end())
                row.cells.emplace(name + "_label", Located<std::string>{label->second, place});
            if (market != markets.end()) text = market->second;
        }
        row.cells.emplace(std::move(name), Located<std::string>{std::move(text), place});
    }
    return row;
}

}  // namespace

std::optional<Definition> read_node_link(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                         NationCodes* codes) {
    const Place start{text, 1, 1};
    // Depth is bounded before parsing builds a tree that could not be taken down.
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= 16; };
    const auto json = Json::parse(diagnostics.texts.content(text), shallow, false);
    if (json.is_discarded() || !json.is_object()) {
        diagnostics.error(start, "this is not node-link JSON", "it is an object with nodes and links");
        return std::nullopt;
    }
    const char* field = json.contains("links") ? "links" : "edges";
    if (!json.contains("nodes") || !json["nodes"].is_array() || !json.contains(field) ||
        !json[field].is_array()) {
        diagnostics.error(start, "node-link JSON without lists of nodes and links",
                          "write it with networkx.node_link_data");
        return std::nullopt;
    }
    Names markets, labels;
    std::vector<NodeRow> nodes;
    std::size_t place = 0;
    for (const auto& node : json["nodes"]) {
        const auto number = std::to_string(place++);
        if (!node.is_object()) continue;
        const bool numbered = !node.contains("id");  // as d3 has it: links tell places in the list
        const auto id = numbered ? number : text_of(node["id"]);
        const auto label = label_of(node);
        markets[id] = numbered && !node.contains("code") ? (label.empty() ? id : label) : market_of(node);
        if (!label.empty()) labels[id] = label;
        nodes.push_back({markets[id], label});
    }
    std::vector<LinkRow> rows;
    for (const auto& link : json[field]) {
        if (link.is_object()) {
            rows.push_back(row_of(link, markets, labels, start));
        } else {
            diagnostics.error(start, fmt::format("link {} is not an object", rows.size() + 1),
                              "write it with networkx.node_link_data");
        }
    }
    const bool undirected = json.contains("directed") && json["directed"] == false;
    for (auto& row : rows) row.is_tie = undirected;
    go_both_ways(rows, start, diagnostics);
    tell_idle(nodes, rows, start, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
