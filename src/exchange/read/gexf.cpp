#include "exchange/read/files.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/read/xml_reader.hpp"

#include <map>

namespace entente {

namespace {

using Names = std::map<std::string, std::string>;

const XmlElement* child_of(const XmlElement& element, std::string_view name) {
    for (const auto& child : element.children) {
        if (child.name == name) return &child;
    }
    return nullptr;
}

/// What the attributes of a class, `node` or `edge`, are called.
Names titles_of(const XmlElement& graph, const std::string& what) {
    Names titles;
    for (const auto& attributes : graph.children) {
        if (attributes.name != "attributes" || attributes.attribute("class") != what) continue;
        for (const auto& one : attributes.children) titles[one.attribute("id")] = one.attribute("title");
    }
    return titles;
}

/// The values of a node or edge, by the titles of their attributes.
std::map<std::string, Located<std::string>> values_of(const XmlElement& element, const Names& titles) {
    std::map<std::string, Located<std::string>> values;
    const auto* all = child_of(element, "attvalues");
    if (all == nullptr) return values;
    for (const auto& value : all->children) {
        const auto key = value.attribute("for").empty() ? value.attribute("id") : value.attribute("for");
        const auto title = titles.find(key);
        values[title == titles.end() ? key : title->second] = {value.attribute("value"), value.place};
    }
    return values;
}

/// The market a node stands for: by its attributes `code` and `stage`, else its id.
void add_nodes(const XmlElement& nodes, const Names& titles, Names& markets) {
    for (const auto& node : nodes.children) {
        if (node.name != "node") continue;
        const auto values = values_of(node, titles);
        const auto code = values.find("code");
        const auto stage = values.find("stage");
        auto& market = markets[node.attribute("id")];
        market = code == values.end() ? node.attribute("id") : *code->second;
        if (code != values.end() && stage != values.end()) market += ":" + *stage->second;
    }
}

LinkRow row_of_gexf(const XmlElement& edge, const Names& titles, const Names& markets) {
    LinkRow row{edge.place, {}};
    const auto end = [&](const char* name) {
        const auto id = edge.attribute(name);
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end("source"));
    row.cells.emplace("to", end("target"));
    row.cells.emplace("id", Located<std::string>{edge.attribute("id"), edge.place});
    for (auto& [name, cell] : values_of(edge, titles)) row.cells.emplace(own_name(name), std::move(cell));
    if (!edge.attribute("weight").empty())  // what Gephi has of a link without attributes
        row.cells.emplace("quantity", Located<std::string>{edge.attribute("weight"), edge.place});
    return row;
}

}  // namespace

std::optional<Definition> read_gexf(const std::string& name, TextIndex text, Diagnostics& diagnostics) {
    const auto root = read_xml(text, diagnostics);
    if (!root) return std::nullopt;
    const auto* graph = root->name == "gexf" ? child_of(*root, "graph") : nullptr;
    if (graph == nullptr) {
        diagnostics.error(root->place, "this is not GEXF", "it is <gexf> with a <graph> in it");
        return std::nullopt;
    }
    if (graph->attribute("defaultedgetype") == "undirected") {
        diagnostics.error(graph->place, "the graph is undirected",
                          "goods go from one place to another: make it directed");
        return std::nullopt;
    }
    Names markets;
    if (const auto* nodes = child_of(*graph, "nodes")) add_nodes(*nodes, titles_of(*graph, "node"), markets);
    std::vector<LinkRow> rows;
    const auto titles = titles_of(*graph, "edge");
    if (const auto* edges = child_of(*graph, "edges")) {
        for (const auto& edge : edges->children) {
            if (edge.name == "edge") rows.push_back(row_of_gexf(edge, titles, markets));
        }
    }
    return definition_of(name, rows, diagnostics);
}

}  // namespace entente
