#include "exchange/read/files.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/read/xml_reader.hpp"

#include <map>
#include <utility>

namespace entente {

namespace {

using Names = std::map<std::string, std::string>;

/// The data of a node or edge, by the names of their keys.
std::map<std::string, Located<std::string>> data_of(const XmlElement& element, const Names& keys) {
    std::map<std::string, Located<std::string>> data;
    for (const auto& child : element.children) {
        if (child.name != "data") continue;
        const auto key = keys.find(child.attribute("key"));
        data[key == keys.end() ? child.attribute("key") : key->second] = {child.text, child.place};
    }
    return data;
}

Names keys_of(const XmlElement& root) {
    Names keys;
    for (const auto& child : root.children) {
        if (child.name == "key") keys[child.attribute("id")] = child.attribute("attr.name");
    }
    return keys;
}

std::string market_of(const XmlElement& node, const Names& keys) {
    const auto data = data_of(node, keys);
    const auto code = data.find("code");
    if (code == data.end()) return node.attribute("id");
    const auto stage = data.find("stage");
    return stage == data.end() ? *code->second : *code->second + ":" + *stage->second;
}

LinkRow row_of_graphml(const XmlElement& edge, const Names& keys, const Names& markets) {
    LinkRow row{edge.place, {}};
    const auto end = [&](const char* name) {
        const auto id = edge.attribute(name);
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end("source"));
    row.cells.emplace("to", end("target"));
    row.cells.emplace("id", Located<std::string>{edge.attribute("id"), edge.place});
    for (auto& [name, cell] : data_of(edge, keys)) row.cells.emplace(own_name(name), std::move(cell));
    return row;
}

const XmlElement* graph_of(const XmlElement& root) {
    for (const auto& child : root.children) {
        if (root.name == "graphml" && child.name == "graph") return &child;
    }
    return nullptr;
}

}  // namespace

std::optional<Definition> read_graphml(const std::string& name, TextIndex text, Diagnostics& diagnostics) {
    const auto root = read_xml(text, diagnostics);
    if (!root) return std::nullopt;
    const auto* graph = graph_of(*root);
    if (!graph) {
        diagnostics.error(root->place, "this is not GraphML", "it is <graphml> with a <graph> in it");
        return std::nullopt;
    }
    if (graph->attribute("edgedefault") == "undirected") {
        diagnostics.error(graph->place, "the graph is undirected",
                          "goods go from one place to another: make it directed");
        return std::nullopt;
    }
    const auto keys = keys_of(*root);
    Names markets;
    for (const auto& child : graph->children) {
        if (child.name == "node") markets[child.attribute("id")] = market_of(child, keys);
    }
    std::vector<LinkRow> rows;
    for (const auto& child : graph->children) {
        if (child.name == "edge") rows.push_back(row_of_graphml(child, keys, markets));
    }
    return definition_of(name, rows, diagnostics);
}

}  // namespace entente
