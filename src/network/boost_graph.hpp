#pragma once

// A const View, shown to Boost.Graph as a directed graph without copying: its nodes, and the links that are
// open. Include it in .cpp files only, before the algorithm's own header.

#include "network/view.hpp"

#include <boost/graph/adjacency_iterator.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

namespace entente {

/// Walks ids of links and passes over those that are closed.
template <class Walk>
class OpenLinks {
public:
    using value_type = LinkId;
    using difference_type = std::ptrdiff_t;
    using pointer = const LinkId*;
    using reference = LinkId;
    using iterator_category = std::forward_iterator_tag;

    OpenLinks() = default;
    OpenLinks(Walk at, Walk end, const View& view) : at_(at), end_(end), view_(&view) { pass(); }
    LinkId operator*() const { return *at_; }
    OpenLinks& operator++() {
        ++at_;
        pass();
        return *this;
    }
    OpenLinks operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const OpenLinks& a, const OpenLinks& b) { return a.at_ == b.at_; }
    friend bool operator!=(const OpenLinks& a, const OpenLinks& b) { return !(a.at_ == b.at_); }

private:
    void pass() {
        while (!(at_ == end_) && !view_->open[*at_]) ++at_;
    }

    Walk at_{};
    Walk end_{};
    const View* view_{};
};

using OpenLinksOfNode = OpenLinks<const LinkId*>;
using OpenLinksOfView = OpenLinks<IdRange<LinkId>::iterator>;

struct ViewTraversal : boost::vertex_list_graph_tag,
                       boost::edge_list_graph_tag,
                       boost::bidirectional_graph_tag,
                       boost::adjacency_graph_tag {};

/// The place of a node among all nodes.
struct NodeIndexMap {
    using key_type = NodeId;
    using value_type = std::size_t;
    using reference = std::size_t;
    using category = boost::readable_property_map_tag;
    friend std::size_t get(NodeIndexMap, NodeId node) { return node.index; }
    std::size_t operator[](NodeId node) const { return node.index; }
};

/// The whole numbers of one column, by link.
template <class Amount>
struct LinkUnitsMap {
    using key_type = LinkId;
    using value_type = std::int64_t;
    using reference = std::int64_t;
    using category = boost::readable_property_map_tag;
    const Column<LinkId, Amount>* column{};
    friend std::int64_t get(LinkUnitsMap map, LinkId link) { return (*map.column)[link].units; }
    std::int64_t operator[](LinkId link) const { return (*column)[link].units; }
};

inline LinkUnitsMap<Cost> cost_map(const View& view) {
    return {&view.cost};
}
inline LinkUnitsMap<Quantity> capacity_map(const View& view) {
    return {&view.capacity};
}

}  // namespace entente

namespace boost {

template <>
struct graph_traits<entente::View> {
    using vertex_descriptor = entente::NodeId;
    using edge_descriptor = entente::LinkId;
    using directed_category = bidirectional_tag;
    using edge_parallel_category = allow_parallel_edge_tag;
    using traversal_category = entente::ViewTraversal;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    using vertex_iterator = entente::IdRange<entente::NodeId>::iterator;
    using edge_iterator = entente::OpenLinksOfView;
    using out_edge_iterator = entente::OpenLinksOfNode;
    using in_edge_iterator = entente::OpenLinksOfNode;
    using adjacency_iterator =
        adjacency_iterator_generator<entente::View, vertex_descriptor, out_edge_iterator>::type;
    static vertex_descriptor null_vertex() { return {std::numeric_limits<std::uint32_t>::max()}; }
};

template <>
struct graph_traits<const entente::View> : graph_traits<entente::View> {};

template <>
struct property_map<entente::View, vertex_index_t> {
    using type = entente::NodeIndexMap;
    using const_type = entente::NodeIndexMap;
};

template <>
struct property_map<entente::View, edge_weight_t> {
    using type = entente::LinkUnitsMap<entente::Cost>;
    using const_type = type;
};

template <>
struct property_map<entente::View, edge_capacity_t> {
    using type = entente::LinkUnitsMap<entente::Quantity>;
    using const_type = type;
};

}  // namespace boost

namespace entente {

inline auto vertices(const View& view) {
    return std::pair(view.nodes().begin(), view.nodes().end());
}
inline std::size_t num_vertices(const View& view) {
    return view.nodes().size();
}

inline std::pair<OpenLinksOfView, OpenLinksOfView> edges(const View& view) {
    const auto all = view.links();
    return {{all.begin(), all.end(), view}, {all.end(), all.end(), view}};
}

/// Open links. Time O(links).
inline std::size_t num_edges(const View& view) {
    std::size_t open = 0;
    for (const auto link : view.links()) open += view.open[link] ? 1U : 0U;
    return open;
}

inline std::pair<OpenLinksOfNode, OpenLinksOfNode> open_among(std::span<const LinkId> links,
                                                              const View& view) {
    const auto* end = links.data() + links.size();
    return {{links.data(), end, view}, {end, end, view}};
}

inline auto out_edges(NodeId node, const View& view) {
    return open_among(view.topology().leaving(node), view);
}
inline auto in_edges(NodeId node, const View& view) {
    return open_among(view.topology().entering(node), view);
}
inline NodeId source(LinkId link, const View& view) {
    return view.topology().from(link);
}
inline NodeId target(LinkId link, const View& view) {
    return view.topology().to(link);
}

/// Open links that leave, enter, or either. Time O(links of the node).
inline std::size_t out_degree(NodeId node, const View& view) {
    const auto [first, last] = out_edges(node, view);
    return static_cast<std::size_t>(std::distance(first, last));
}
inline std::size_t in_degree(NodeId node, const View& view) {
    const auto [first, last] = in_edges(node, view);
    return static_cast<std::size_t>(std::distance(first, last));
}
inline std::size_t degree(NodeId node, const View& view) {
    return in_degree(node, view) + out_degree(node, view);
}

/// The ends of open links that leave; a neighbour by two parallel links is met twice.
inline auto adjacent_vertices(NodeId node, const View& view) {
    using Adjacent = boost::graph_traits<View>::adjacency_iterator;
    const auto [first, last] = out_edges(node, view);
    return std::pair(Adjacent(first, &view), Adjacent(last, &view));
}

inline NodeIndexMap get(boost::vertex_index_t, const View&) {
    return {};
}
inline std::size_t get(boost::vertex_index_t, const View&, NodeId node) {
    return node.index;
}
inline LinkUnitsMap<Cost> get(boost::edge_weight_t, const View& view) {
    return cost_map(view);
}
inline std::int64_t get(boost::edge_weight_t, const View& view, LinkId link) {
    return view.cost[link].units;
}
inline LinkUnitsMap<Quantity> get(boost::edge_capacity_t, const View& view) {
    return capacity_map(view);
}
inline std::int64_t get(boost::edge_capacity_t, const View& view, LinkId link) {
    return view.capacity[link].units;
}

}  // namespace entente
