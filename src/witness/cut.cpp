#include "witness/cut.hpp"

#include <algorithm>

namespace entente {

bool separates(const Cut& cut, std::span<const NodeId> starts, NodeId demand) {
    const auto inside = [&](NodeId node) { return cut.source_side[node] != 0; };
    return std::all_of(starts.begin(), starts.end(), inside) && !inside(demand);
}

std::vector<LinkId> crossing(const Cut& cut, const View& view) {
    std::vector<LinkId> links;
    for (const auto link : view.links()) {
        const bool crosses =
            cut.source_side[view.topology().from(link)] && !cut.source_side[view.topology().to(link)];
        if (view.open[link] && crosses) links.push_back(link);
    }
    return links;
}

Quantity capacity(const Cut& cut, const View& view) {
    Wide sum = 0;
    for (const auto link : crossing(cut, view)) sum += view.capacity[link].units;
    return sum < unlimited.units ? Quantity{static_cast<std::int64_t>(sum)} : unlimited;
}

}  // namespace entente
