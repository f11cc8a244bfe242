#include "analysis/failure/points/dominators.hpp"

#include "analysis/failure/points/plain/dominator_tree.hpp"

#include <algorithm>

namespace entente {

namespace {

/// The links that may be walked, from either side.
struct Walk {
    const View& view;
    bool against_links;

    [[nodiscard]] std::span<const LinkId> onward(NodeId node) const {
        return against_links ? view.topology().entering(node) : view.topology().leaving(node);
    }
    [[nodiscard]] std::span<const LinkId> backward(NodeId node) const {
        return against_links ? view.topology().leaving(node) : view.topology().entering(node);
    }
    [[nodiscard]] NodeId head(LinkId link) const {
        return against_links ? view.topology().from(link) : view.topology().to(link);
    }
    [[nodiscard]] NodeId tail(LinkId link) const {
        return against_links ? view.topology().to(link) : view.topology().from(link);
    }
};

/// Vertices are the nodes, and after them the root of all starts.
FlowGraph flow_graph(const Walk& walk, std::span<const NodeId> starts) {
    FlowGraph graph;
    graph.first.reserve(walk.view.nodes().size() + 2);
    graph.first.push_back(0);
    for (const auto node : walk.view.nodes()) {
        for (const auto link : walk.onward(node)) {
            if (walk.view.open[link]) graph.heads.push_back(walk.head(link).index);
        }
        graph.first.push_back(static_cast<std::uint32_t>(graph.heads.size()));
    }
    for (const auto start : starts) graph.heads.push_back(start.index);
    graph.first.push_back(static_cast<std::uint32_t>(graph.heads.size()));
    return graph;
}

/// The link by which all paths enter a node, if it is one: what else enters comes from nodes behind it.
std::optional<LinkId> only_link(const Walk& walk, NodeId node, const Dominators& found,
                                const Dominance& dominance) {
    std::optional<LinkId> only;
    for (const auto link : walk.backward(node)) {
        const auto tail = walk.tail(link);
        if (!walk.view.open[link] || !found.reached[tail]) continue;
        if (dominance.dominates(node.index, tail.index)) continue;
        if (only) return std::nullopt;
        only = link;
    }
    return only;
}

}  // namespace

Dominators dominators(const View& view, std::span<const NodeId> starts, const DominatorOptions& options) {
    const Walk walk{view, options.against_links};
    const auto nodes = view.nodes().size();
    const auto root = static_cast<std::uint32_t>(nodes);
    const auto tree = dominator_tree(flow_graph(walk, starts), root);
    Dominators answer{Column<NodeId, std::uint8_t>(nodes, 0), Column<NodeId, std::optional<NodeId>>(nodes),
                      Column<NodeId, std::optional<LinkId>>(nodes)};
    for (const auto node : view.nodes()) {
        const auto before = tree.immediate[node.index];
        answer.reached[node] = before != no_vertex;
        if (before != no_vertex && before != root) answer.before[node] = NodeId{before};
    }
    const Dominance dominance(tree);
    for (const auto node : view.nodes()) {
        if (answer.before[node]) answer.only_link[node] = only_link(walk, node, answer, dominance);
    }
    return answer;
}

std::vector<NodeId> nodes_before(const Dominators& dominators, NodeId node) {
    std::vector<NodeId> nodes;
    for (auto at = dominators.before[node]; at; at = dominators.before[*at]) nodes.push_back(*at);
    std::reverse(nodes.begin(), nodes.end());
    return nodes;
}

std::vector<LinkId> links_before(const Dominators& dominators, NodeId node) {
    std::vector<LinkId> links;
    for (std::optional<NodeId> at = node; at; at = dominators.before[*at]) {
        if (const auto link = dominators.only_link[*at]) links.push_back(*link);
    }
    std::reverse(links.begin(), links.end());
    return links;
}

}  // namespace entente
