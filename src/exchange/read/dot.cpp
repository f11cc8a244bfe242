#include "exchange/read/dot_reader.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/rows.hpp"

namespace entente {

namespace {

using Names = std::map<std::string, std::string>;
using Labels = std::map<std::string, Located<std::string>>;

Labels labels_of(const DotGraph& graph) {
    Labels labels;
    for (const auto& node : graph.nodes) {
        for (const auto& name : label_names) {
            if (const auto found = node.attributes.find(std::string(name)); found != node.attributes.end())
                labels.emplace(node.id, found->second);
        }
    }
    return labels;
}

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

LinkRow row_of_dot(const DotItem& edge, const Names& markets, const Labels& labels) {
    LinkRow row{edge.place, {}, false};
    const auto end = [&](const std::string& id) {
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end(edge.from));
    row.cells.emplace("to", end(edge.to));
    const auto label = [&](const char* name, const std::string& id) {
        if (const auto found = labels.find(id); found != labels.end()) row.cells.emplace(name, found->second);
    };
    label("from_label", edge.from);
    label("to_label", edge.to);
    for (const auto& [name, value] : edge.attributes) row.cells.emplace(own_name(name), value);
    return row;
}

}  // namespace

std::optional<Definition> read_dot(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                   NationCodes* codes) {
    const auto graph = read_dot_graph(text, diagnostics);
    if (!graph) return std::nullopt;
    const auto markets = markets_of(*graph);
    const auto labels = labels_of(*graph);
    std::vector<LinkRow> rows;
    for (const auto& edge : graph->edges) {
        rows.push_back(row_of_dot(edge, markets, labels));
        rows.back().is_tie = !graph->directed;
    }
    go_both_ways(rows, graph->place, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
