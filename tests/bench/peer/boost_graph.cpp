#include "bench/peer/boost_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dominator_tree.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace entente::bench {

namespace {

struct BoostLink {
    std::size_t index{};
    std::int64_t cost{};
};
using Compressed = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, BoostLink>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using TwoWay = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Compressed compressed(const PlainNetwork& network) {
    std::vector<BoostLink> links;
    for (std::size_t link = 0; link < network.links.size(); ++link) {
        links.push_back({link, static_cast<std::int64_t>(network.length[link])});
    }
    return {boost::edges_are_unsorted_multi_pass, network.links.begin(), network.links.end(), links.begin(),
            network.nodes};
}

}  // namespace

struct BoostDirected::Inside {
    Compressed graph;
};

BoostDirected::BoostDirected(const PlainNetwork& network)
    : inside_(std::make_unique<Inside>(Inside{compressed(network)})) {}

BoostDirected::~BoostDirected() = default;

BoostDirected::Scores BoostDirected::betweenness(bool by_length) const {
    const auto& graph = inside_->graph;
    const auto n = boost::num_vertices(graph);
    Scores scores{std::vector<double>(n), std::vector<double>(boost::num_edges(graph))};
    std::vector<std::vector<Compressed::edge_descriptor>> incoming(n);
    std::vector<std::int64_t> distance(n);
    std::vector<double> dependency(n), routes(n);
    const auto node = boost::get(boost::vertex_index, graph);
    const auto link = boost::get(&BoostLink::index, graph);
    const auto by = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), node); };
    const auto of_link = boost::make_iterator_property_map(scores.of_link.begin(), link);
    if (by_length) {
        boost::brandes_betweenness_centrality(graph, by(scores.of_node), of_link, by(incoming), by(distance),
                                              by(dependency), by(routes), node,
                                              boost::get(&BoostLink::cost, graph));
    } else {
        boost::brandes_betweenness_centrality(graph, by(scores.of_node), of_link, by(incoming), by(distance),
                                              by(dependency), by(routes), node);
    }
    return scores;
}

struct BoostUndirected::Inside {
    Undirected graph;
};

BoostUndirected::BoostUndirected(const PlainNetwork& network)
    : inside_(std::make_unique<Inside>(
          Inside{Undirected(network.links.begin(), network.links.end(), network.nodes)})) {}

BoostUndirected::~BoostUndirected() = default;

std::vector<std::uint32_t> BoostUndirected::cut_points() const {
    std::vector<std::uint32_t> points;
    boost::articulation_points(inside_->graph, std::back_inserter(points));
    std::sort(points.begin(), points.end());
    return points;
}

struct BoostTwoWay::Inside {
    TwoWay graph;
};

BoostTwoWay::BoostTwoWay(const PlainNetwork& network)
    : inside_(std::make_unique<Inside>(
          Inside{TwoWay(network.links.begin(), network.links.end(), network.nodes)})) {}

BoostTwoWay::~BoostTwoWay() = default;

std::vector<std::int64_t> BoostTwoWay::dominators(std::uint32_t root) const {
    const auto& graph = inside_->graph;
    constexpr auto none = ~std::size_t{0};
    std::vector<std::size_t> tree(boost::num_vertices(graph), none);
    const auto index = boost::get(boost::vertex_index, graph);
    boost::lengauer_tarjan_dominator_tree(graph, root,
                                          boost::make_iterator_property_map(tree.begin(), index));
    std::vector<std::int64_t> answer;
    for (const auto at : tree) answer.push_back(at == none ? -1 : static_cast<std::int64_t>(at));
    return answer;
}

}  // namespace entente::bench
