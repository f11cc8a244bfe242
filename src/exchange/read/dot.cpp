#include "exchange/read/dot_reader.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/rows.hpp"

namespace entente {

namespace {

using Names = std::map<std::string, std::string>;

/// The markets that nodes stand for by their attributes `code` and `stage`.
Names markets_of(const DotGraph& graph) {
    Names markets;
    for (const auto& node : graph.nodes) {
        const auto code = node.attributes.find("code");
        const auto stage = node.attributes.find("stage");
        if (code == node.attributes.end()) continue;
        markets[node.id] = *code->second + (stage == node.attributes.end() ? "" : ":" + *stage->second);
    }
    return markets;
}

LinkRow row_of_dot(const DotItem& edge, const Names& markets) {
    LinkRow row{edge.place, {}};
    const auto end = [&](const std::string& id) {
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end(edge.from));
    row.cells.emplace("to", end(edge.to));
    for (const auto& [name, value] : edge.attributes) row.cells.emplace(own_name(name), value);
    const auto weight = edge.attributes.find("weight");
    if (weight != edge.attributes.end()) row.cells.emplace("quantity", weight->second);
    return row;
}

}  // namespace

std::optional<Definition> read_dot(const std::string& name, TextIndex text, Diagnostics& diagnostics) {
    const auto graph = read_dot_graph(text, diagnostics);
    if (!graph) return std::nullopt;
    if (!graph->directed) {
        diagnostics.error(graph->place, "the graph is undirected",
                          "goods go from one place to another: make it a digraph");
        return std::nullopt;
    }
    const auto markets = markets_of(*graph);
    std::vector<LinkRow> rows;
    for (const auto& edge : graph->edges) rows.push_back(row_of_dot(edge, markets));
    return definition_of(name, rows, diagnostics);
}

}  // namespace entente
