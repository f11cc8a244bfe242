#include "analysis/supply/circulation/loose.hpp"

#include "analysis/failure/points/plain/cut_search.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // of nodes

/// An arc whose flow can change at no cost by itself, at the prices of the basis.
struct Free {
    std::uint32_t arc, from, to;
    bool more, less;  ///< the ways in which it can

    [[nodiscard]] Pair ends() const { return std::minmax(from, to); }
};

struct AllFree {
    std::vector<Free> arcs;  ///< in order; their tails ascend
    bool tied = false;       ///< there are others than those of the tree
};

bool free_of_cost(CostTie price, Alike alike) {
    return price.cost == 0 && (alike == Alike::cost || price.tie == 0);
}

AllFree free_arcs(const NetworkSimplex& simplex, Alike alike) {
    const auto& arcs = simplex.arcs();
    AllFree all;
    for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
        const auto capacity = simplex.capacity(arc);
        if (capacity == 0 || !free_of_cost(simplex.reduced(arc), alike)) continue;
        const auto flow = simplex.flow(arc);
        all.arcs.push_back({arc, arcs.from[arc], arcs.to[arc], flow<capacity, flow> 0});
        all.tied = all.tied || !simplex.holds_up(arc);
    }
    return all;
}

/// The strong component of each node, where an arc leads along its direction if its flow can grow, and back if it can shrink.
std::vector<std::uint32_t> components(const std::vector<Free>& arcs, std::uint32_t nodes) {
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;
    std::vector<Pair> moves;
    for (const auto& arc : arcs) {
        if (arc.more) moves.emplace_back(arc.from, arc.to);
        if (arc.less) moves.emplace_back(arc.to, arc.from);
    }
    const Graph graph(boost::edges_are_unsorted_multi_pass, moves.begin(), moves.end(), nodes);
    std::vector<std::uint32_t> component(nodes);
    boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    return component;
}

/// Pairs of nodes between which one arc alone holds the two halves of their component together; sorted.
std::vector<Pair> bridges(const std::vector<Free>& within, std::uint32_t nodes) {
    std::vector<std::uint32_t> start(nodes + 1), to;
    std::vector<Pair> joined;
    for (const auto& arc : within) {
        ++start[arc.from + 1];
        to.push_back(arc.to);
        joined.push_back(arc.ends());
    }
    for (std::uint32_t node = 0; node < nodes; ++node) start[node + 1] += start[node];
    std::sort(joined.begin(), joined.end());
    Neighbours neighbours;
    join(start, to, neighbours);
    CutSearch search;
    std::vector<Pair> alone;
    for (const auto& bridge : search.cuts(neighbours).bridges) {
        const Pair ends = std::minmax(bridge.above, bridge.below);
        const auto [first, last] = std::equal_range(joined.begin(), joined.end(), ends);
        if (last - first == 1) alone.push_back(ends);
    }
    std::sort(alone.begin(), alone.end());
    return alone;
}

}  // namespace

std::vector<std::uint8_t> loose(const NetworkSimplex& simplex, Alike alike) {
    std::vector<std::uint8_t> loose(simplex.size(), 0);
    auto [arcs, tied] = free_arcs(simplex, alike);
    if (!tied) return loose;
    const auto nodes = std::max(simplex.arcs().nodes, 1u);
    const auto component = components(arcs, nodes);
    std::erase_if(arcs, [&](const Free& arc) { return component[arc.from] != component[arc.to]; });
    // A circle leads through every arc of a component; only what is a bridge both ways goes back on itself.
    const auto alone = bridges(arcs, nodes);
    for (const auto& arc : arcs) {
        if (!std::binary_search(alone.begin(), alone.end(), arc.ends())) loose[arc.arc] = 1;
    }
    return loose;
}

bool ambiguous(const NetworkSimplex& simplex) {
    const auto arcs = loose(simplex, Alike::cost_and_tie);
    return std::find(arcs.begin(), arcs.end(), std::uint8_t{1}) != arcs.end();
}

}  // namespace entente
