#include "analysis/failure/points/dominators.hpp"

#include "analysis/failure/points/dominator_tree.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Vertices: the nodes, then the root of all starts, then the links.
struct Numbering {
    std::uint32_t nodes;
    [[nodiscard]] std::uint32_t root() const { return nodes; }
    [[nodiscard]] std::uint32_t of(LinkId link) const { return nodes + 1 + link.index; }
};

NodeId head(const View& view, LinkId link, const DominatorOptions& options) {
    return options.against_links ? view.topology().from(link) : view.topology().to(link);
}

FlowGraph with_links_as_vertices(const View& view, std::span<const NodeId> starts, Numbering vertex,
                                 const DominatorOptions& options) {
    FlowGraph graph;
    graph.first.reserve(view.nodes().size() + view.links().size() + 2);
    const auto end_vertex = [&] { graph.first.push_back(static_cast<std::uint32_t>(graph.heads.size())); };
    end_vertex();
    for (const auto node : view.nodes()) {
        const auto out =
            options.against_links ? view.topology().entering(node) : view.topology().leaving(node);
        for (const auto link : out) {
            if (view.open[link]) graph.heads.push_back(vertex.of(link));
        }
        end_vertex();
    }
    for (const auto start : starts) graph.heads.push_back(start.index);
    end_vertex();
    for (const auto link : view.links()) {
        if (view.open[link]) graph.heads.push_back(head(view, link, options).index);
        end_vertex();
    }
    return graph;
}

}  // namespace

Dominators dominators(const View& view, std::span<const NodeId> starts, const DominatorOptions& options) {
    const Numbering vertex{static_cast<std::uint32_t>(view.nodes().size())};
    const auto graph = with_links_as_vertices(view, starts, vertex, options);
    const auto immediate = immediate_dominators(graph, vertex.root());
    Dominators answer{Column<NodeId, std::uint8_t>(vertex.nodes, 0),
                      Column<NodeId, std::optional<NodeId>>(vertex.nodes),
                      Column<NodeId, std::optional<LinkId>>(vertex.nodes)};
    for (const auto node : view.nodes()) {
        auto at = immediate[node.index];
        answer.reached[node] = at != no_vertex;
        if (at == no_vertex) continue;
        if (at > vertex.root()) {
            answer.only_link[node] = LinkId{at - vertex.of(LinkId{0})};
            at = immediate[at];
        }
        if (at != vertex.root()) answer.before[node] = NodeId{at};
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
