#include "exchange/read/plain/node_names.hpp"

#include "exchange/read/rows.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string name_of(const PlainItem& node) {
    for (const auto& name : label_names) {
        const auto found = node.attributes.find(std::string(name));
        if (found != node.attributes.end() && !found->second->empty()) return *found->second;
    }
    return node.id;
}

}  // namespace

std::optional<PlainGraph> with_names(PlainGraph graph, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    std::map<std::string, std::string> names;  // by number
    std::map<std::string, Place> seen;
    for (auto& node : graph.nodes) {
        auto name = name_of(node);
        if (!names.emplace(node.id, name).second)
            diagnostics.error(node.place, fmt::format("node {} is given twice", node.id),
                              "give each its number");
        const auto [first, is_new] = seen.emplace(name, node.place);
        if (!is_new)
            diagnostics.error(
                node.place,
                fmt::format("two nodes are called '{}', the other in line {}", name, first->second.line),
                "give each its name");
        node.id = std::move(name);
    }
    for (auto& edge : graph.edges) {
        for (auto* end : {&edge.from, &edge.to}) {
            const auto name = names.find(*end);
            if (name == names.end())
                diagnostics.error(edge.place, fmt::format("there is no node {}", *end),
                                  "name the number of a node");
            else
                *end = name->second;
        }
    }
    if (diagnostics.errors() != before) return std::nullopt;
    return graph;
}

}  // namespace entente
