#include "exchange/read/doubts.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/link_network.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/read/xml_graph.hpp"

namespace entente {

namespace {

/// The data of a node or edge, by the names of their keys.
XmlValues data_of(const XmlElement& element, const XmlNames& keys) {
    XmlValues data;
    for (const auto& child : element.children) {
        if (child.name != "data") continue;
        const auto key = keys.find(child.attribute("key"));
        data[key == keys.end() ? child.attribute("key") : key->second] = {child.text, child.place};
    }
    return data;
}

XmlNames keys_of(const XmlElement& root) {
    XmlNames keys;
    for (const auto& child : root.children) {
        if (child.name == "key") keys[child.attribute("id")] = child.attribute("attr.name");
    }
    return keys;
}

/// What the edge says of its direction, or else the graph of all.
bool is_graphml_tie(const XmlElement& edge, const XmlElement& graph) {
    const auto own = edge.attribute("directed");
    return own.empty() ? graph.attribute("edgedefault") == "undirected" : own == "false";
}

}  // namespace

std::optional<Definition> read_graphml(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                       NationCodes* codes) {
    const auto root = read_xml(text, diagnostics);
    if (!root) return std::nullopt;
    const auto* graph = root->name == "graphml" ? child_of(*root, "graph") : nullptr;
    if (!graph) {
        diagnostics.error(root->place, "this is not GraphML", "it is <graphml> with a <graph> in it");
        return std::nullopt;
    }
    const auto keys = keys_of(*root);
    XmlNames markets;
    XmlLabels labels;
    std::vector<NodeRow> nodes;
    for (const auto& child : graph->children) {
        if (child.name != "node") continue;
        const auto data = data_of(child, keys);
        markets[child.attribute("id")] = market_of(child, data);
        add_label(child, data, labels);
        nodes.push_back(node_row_of(child, markets, labels));
    }
    std::vector<LinkRow> rows;
    for (const auto& child : graph->children) {
        if (child.name != "edge") continue;
        rows.push_back(row_of(child, data_of(child, keys), markets, labels));
        rows.back().is_tie = is_graphml_tie(child, *graph);
    }
    go_both_ways(rows, graph->place, diagnostics);
    tell_idle(nodes, rows, graph->place, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
