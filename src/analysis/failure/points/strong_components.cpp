#include "analysis/failure/points/strong_components.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <utility>
#include <vector>

namespace entente {

namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;

Graph open_links(const View& view) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        ends.emplace_back(view.topology().from(link).index, view.topology().to(link).index);
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), view.nodes().size()};
}

}  // namespace

Column<NodeId, std::uint32_t> strong_components(const View& view) {
    const auto graph = open_links(view);
    std::vector<std::uint32_t> found(view.nodes().size());
    const auto index = boost::get(boost::vertex_index, graph);
    const auto count =
        boost::strong_components(graph, boost::make_iterator_property_map(found.begin(), index));
    constexpr auto unnamed = ~std::uint32_t{0};
    std::vector<std::uint32_t> number(count, unnamed);
    std::uint32_t next = 0;
    Column<NodeId, std::uint32_t> component(found.size());
    for (const auto node : view.nodes()) {
        auto& of_node = number[found[node.index]];
        if (of_node == unnamed) of_node = next++;
        component[node] = of_node;
    }
    return component;
}

}  // namespace entente
