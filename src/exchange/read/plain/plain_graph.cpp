#include "exchange/read/plain/plain_graph.hpp"

#include "exchange/read/doubts.hpp"
#include "exchange/read/link_network.hpp"
#include "exchange/read/rows.hpp"

namespace entente {

namespace {

using Names = std::map<std::string, std::string>;
using Labels = std::map<std::string, Located<std::string>>;

Labels labels_of(const PlainGraph& graph) {
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
Names markets_of(const PlainGraph& graph) {
    Names markets;
    for (const auto& node : graph.nodes) {
        const auto code = node.attributes.find("code");
        const auto stage = node.attributes.find("stage");
        if (code == node.attributes.end()) continue;
        markets[node.id] = *code->second + (stage == node.attributes.end() ? "" : ":" + *stage->second);
    }
    return markets;
}

LinkRow row_of(const PlainItem& edge, const Names& markets, const Labels& labels) {
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

/// The nodes by the markets and labels they have in rows.
std::vector<NodeRow> nodes_of(const PlainGraph& graph, const Names& markets, const Labels& labels) {
    std::vector<NodeRow> nodes;
    for (const auto& node : graph.nodes) {
        const auto market = markets.find(node.id);
        const auto label = labels.find(node.id);
        nodes.push_back({market == markets.end() ? node.id : market->second,
                         label == labels.end() ? "" : *label->second});
    }
    return nodes;
}

}  // namespace

std::optional<Definition> definition_of(const std::string& name, const PlainGraph& graph,
                                        Diagnostics& diagnostics, NationCodes* codes) {
    const auto markets = markets_of(graph);
    const auto labels = labels_of(graph);
    std::vector<LinkRow> rows;
    for (const auto& edge : graph.edges) {
        rows.push_back(row_of(edge, markets, labels));
        rows.back().is_tie = edge.is_tie || !graph.directed;
    }
    go_both_ways(rows, graph.place, diagnostics);
    tell_idle(nodes_of(graph, markets, labels), rows, graph.place, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
