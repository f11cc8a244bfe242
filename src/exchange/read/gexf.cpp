#include "exchange/read/doubts.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/link_network.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/read/xml_graph.hpp"

namespace entente {

namespace {

/// What the attributes of a class, `node` or `edge`, are called.
XmlNames titles_of(const XmlElement& graph, const std::string& what) {
    XmlNames titles;
    for (const auto& attributes : graph.children) {
        if (attributes.name != "attributes" || attributes.attribute("class") != what) continue;
        for (const auto& one : attributes.children) titles[one.attribute("id")] = one.attribute("title");
    }
    return titles;
}

/// The values of a node or edge, by the titles of their attributes.
XmlValues values_of(const XmlElement& element, const XmlNames& titles) {
    XmlValues values;
    const auto* all = child_of(element, "attvalues");
    if (all == nullptr) return values;
    for (const auto& value : all->children) {
        const auto key = value.attribute("for").empty() ? value.attribute("id") : value.attribute("for");
        const auto title = titles.find(key);
        values[title == titles.end() ? key : title->second] = {value.attribute("value"), value.place};
    }
    return values;
}

LinkRow link_of(const XmlElement& edge, const XmlNames& titles, const XmlNames& markets,
                const XmlLabels& labels) {
    auto row = row_of(edge, values_of(edge, titles), markets, labels);
    if (!edge.attribute("weight").empty())  // what Gephi has of a link without attributes
        row.cells.emplace("weight", Located<std::string>{edge.attribute("weight"), edge.place});
    return row;
}

/// What the edge says of its direction, or else the graph of all.
bool is_gexf_tie(const XmlElement& edge, const XmlElement& graph) {
    const auto own = edge.attribute("type");
    const auto type = own.empty() ? graph.attribute("defaultedgetype") : own;
    return type == "undirected" || type == "mutual";
}

}  // namespace

std::optional<Definition> read_gexf(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                    NationCodes* codes) {
    const auto root = read_xml(text, diagnostics);
    if (!root) return std::nullopt;
    const auto* graph = root->name == "gexf" ? child_of(*root, "graph") : nullptr;
    if (graph == nullptr) {
        diagnostics.error(root->place, "this is not GEXF", "it is <gexf> with a <graph> in it");
        return std::nullopt;
    }
    XmlNames markets;
    XmlLabels labels;
    std::vector<NodeRow> told;
    if (const auto* nodes = child_of(*graph, "nodes")) {
        const auto titles = titles_of(*graph, "node");
        for (const auto& node : nodes->children) {
            if (node.name != "node") continue;
            const auto values = values_of(node, titles);
            markets[node.attribute("id")] = market_of(node, values);
            add_label(node, values, labels);
            told.push_back(node_row_of(node, markets, labels));
        }
    }
    std::vector<LinkRow> rows;
    const auto titles = titles_of(*graph, "edge");
    if (const auto* edges = child_of(*graph, "edges")) {
        for (const auto& edge : edges->children) {
            if (edge.name != "edge") continue;
            rows.push_back(link_of(edge, titles, markets, labels));
            rows.back().is_tie = is_gexf_tie(edge, *graph);
        }
    }
    go_both_ways(rows, graph->place, diagnostics);
    tell_idle(told, rows, graph->place, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
