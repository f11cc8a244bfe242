#include "analysis/failure/cuts/minimum_cut.hpp"

#include "analysis/failure/cuts/maximum_flow.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr Wide without_bound = Wide{1} << 100;  // more than all links together

/// The links in order, closed ones too, then what all starts send, from a node of its own.
FlowNetwork flow_network(const View& view, std::span<const NodeId> starts) {
    const auto source = static_cast<std::uint32_t>(view.nodes().size());
    FlowNetwork network{source + 1};
    for (const auto link : view.links()) {
        network.add(view.topology().from(link).index, view.topology().to(link).index,
                    view.open[link] ? view.capacity[link].units : 0);
    }
    for (const auto start : starts) network.add(source, start.index, without_bound);
    return network;
}

}  // namespace

MinimumCut minimum_cut(const View& view, std::span<const NodeId> starts, NodeId demand,
                       const MinimumCutOptions& options) {
    MinimumCut answer{unlimited,
                      {Column<LinkId, Quantity>(view.links().size())},
                      {Column<NodeId, std::uint8_t>(view.nodes().size(), 1)}};
    if (std::find(starts.begin(), starts.end(), demand) != starts.end()) return answer;
    const auto network = flow_network(view, starts);
    const auto found = maximum_flow(network, network.nodes - 1, demand.index);
    for (const auto link : view.links()) {
        answer.flow.of_link[link] = {static_cast<std::int64_t>(found.flow[link.index])};
    }
    for (const auto node : view.nodes()) {
        answer.cut.source_side[node] =
            options.near_demand ? found.near_sink[node.index] == 0 : found.near_source[node.index] != 0;
    }
    answer.value = capacity(answer.cut, view);
    return answer;
}

}  // namespace entente
