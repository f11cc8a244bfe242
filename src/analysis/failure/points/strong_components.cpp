#include "analysis/failure/points/strong_components.hpp"

#include "network/boost_graph.hpp"

#include <boost/graph/strong_components.hpp>

#include <vector>

namespace entente {

Column<NodeId, std::uint32_t> strong_components(const View& view) {
    std::vector<std::uint32_t> found(view.nodes().size());
    const auto count =
        boost::strong_components(view, boost::make_iterator_property_map(found.begin(), NodeIndexMap{}));
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
