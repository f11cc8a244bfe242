#include "witness/flow.hpp"

#include <cstdint>

namespace entente {

namespace {

Wide kept(const Flow& flow, const View& view, NodeId node) {
    Wide sum = 0;
    for (const auto link : view.topology().entering(node)) sum += flow.of_link[link].units;
    for (const auto link : view.topology().leaving(node)) sum -= flow.of_link[link].units;
    return sum;
}

}  // namespace

bool keeps_bounds(const Flow& flow, const View& view, std::span<const NodeId> starts, NodeId demand) {
    for (const auto link : view.links()) {
        const auto most = view.open[link] ? view.capacity[link] : Quantity{0};
        if (flow.of_link[link] < Quantity{0} || flow.of_link[link] > most) return false;
    }
    Column<NodeId, std::uint8_t> is_start(view.nodes().size(), 0);
    for (const auto start : starts) is_start[start] = 1;
    for (const auto node : view.nodes()) {
        const auto left = kept(flow, view, node);
        if (left < 0 && !is_start[node]) return false;
        if (left > 0 && node != demand) return false;
    }
    return true;
}

Quantity value(const Flow& flow, const View& view, NodeId demand) {
    const auto sum = kept(flow, view, demand);
    return sum < unlimited.units ? Quantity{static_cast<std::int64_t>(sum)} : unlimited;
}

}  // namespace entente
