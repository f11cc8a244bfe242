#include "witness/reach.hpp"

#include <utility>

namespace entente {

namespace {

/// A search over what is not removed, each node found once.
struct Search {
    const View& view;
    Column<NodeId, std::uint8_t> open_node;
    Column<LinkId, std::uint8_t> open_link;
    Column<NodeId, std::uint8_t> found;
    std::vector<NodeId> waiting{};

    Search(const View& of, const Removed& removed)
        : view(of), open_node(of.nodes().size(), 1), open_link(of.open), found(of.nodes().size(), 0) {
        for (const auto gone : removed.nodes) open_node[gone] = 0;
        for (const auto gone : removed.links) open_link[gone] = 0;
    }

    bool visit(NodeId node) {
        if (found[node] || !open_node[node]) return false;
        found[node] = 1;
        waiting.push_back(node);
        return true;
    }

    void spread(bool both_ways) {
        while (!waiting.empty()) {
            const auto node = waiting.back();
            waiting.pop_back();
            for (const auto link : view.topology().leaving(node)) {
                if (open_link[link]) visit(view.topology().to(link));
            }
            if (!both_ways) continue;
            for (const auto link : view.topology().entering(node)) {
                if (open_link[link]) visit(view.topology().from(link));
            }
        }
    }
};

}  // namespace

Column<NodeId, std::uint8_t> reached(const View& view, std::span<const NodeId> starts,
                                     const Removed& removed) {
    Search search(view, removed);
    for (const auto start : starts) search.visit(start);
    search.spread(false);
    return std::move(search.found);
}

bool depends(const View& view, std::span<const NodeId> starts, NodeId demand, const Removed& removed) {
    return reached(view, starts)[demand] && !reached(view, starts, removed)[demand];
}

std::size_t pieces(const View& view, const Removed& removed) {
    Search search(view, removed);
    std::size_t count = 0;
    for (const auto first : view.nodes()) {
        if (!search.visit(first)) continue;
        search.spread(true);
        ++count;
    }
    return count;
}

}  // namespace entente
