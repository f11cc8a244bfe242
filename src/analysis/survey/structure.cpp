#include "analysis/survey/structure.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

}  // namespace

const LayerStructure& StructureSearch::search(const TradeLayer& layer) {
    found_.cut_point.assign(layer.nodes(), 0);
    join(layer.leaving, layer.to, neighbours_);
    const auto& cuts = cuts_.cuts(neighbours_);
    for (const auto& point : cuts.points) found_.cut_point[point.node] = 1;
    found_.bridges = cuts.bridges.size();
    find_components(layer);
    return found_;
}

void StructureSearch::find_components(const TradeLayer& layer) {
    order_.assign(layer.nodes(), none);
    lowest_.assign(layer.nodes(), none);  // none again once the node's component is complete
    found_.strong_components = found_.largest_component = 0;
    std::uint32_t clock = 0;
    const auto enter = [&](std::uint32_t node) {
        order_[node] = lowest_[node] = clock++;
        open_.push_back(node);
        path_.push_back({node, layer.leaving[node]});
    };
    const auto complete = [&](std::uint32_t first) {
        std::size_t size = 0;
        for (auto member = none; member != first; ++size) {
            member = open_.back();
            open_.pop_back();
            lowest_[member] = none;
        }
        ++found_.strong_components;
        found_.largest_component = std::max(found_.largest_component, size);
    };
    for (std::uint32_t root = 0; root < layer.nodes(); ++root) {
        if (order_[root] == none) enter(root);
        while (!path_.empty()) {
            auto& [node, next] = path_.back();
            const auto here = node;
            if (next != layer.leaving[here + 1]) {
                const auto other = layer.to[next++];
                if (order_[other] == none) {
                    enter(other);
                } else if (lowest_[other] != none) {
                    lowest_[here] = std::min(lowest_[here], order_[other]);
                }
                continue;
            }
            path_.pop_back();
            const auto lowest = lowest_[here];
            if (!path_.empty()) {
                auto& above = lowest_[path_.back().node];
                above = std::min(above, lowest);
            }
            if (lowest == order_[here]) complete(here);
        }
    }
}

}  // namespace entente
