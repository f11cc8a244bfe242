#include "analysis/failure/structure.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "network/projection/measure.hpp"
#include "network/projection/projection.hpp"

namespace entente {

NationStructure nation_structure(const Network& network, const View& view, ChainId chain) {
    const auto nations = by_nation(network, view, chain);
    const auto between = betweenness(measured(nations.view, Length::cost).view);
    const auto points = cut_points(nations.view, {.stands_for = stands_for(nations, view)});
    NationStructure structure;
    structure.betweenness.assign(network.nations.size(), 0.0);
    structure.cut_point.assign(network.nations.size(), 0);
    for (const auto node : nations.nation.ids())
        structure.betweenness[nations.nation[node]] = between.of_node[node];
    for (const auto& point : points.points) structure.cut_point[nations.nation[point.node]] = 1;
    return structure;
}

}  // namespace entente
