#include "analysis/failure/points/strong_points.hpp"

#include "analysis/failure/points/dominators.hpp"
#include "analysis/failure/points/strong_components.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

using Components = Column<NodeId, std::uint32_t>;

/// The view without the links that join different components, which are no part of a cycle.
View without_crossing(View view, const Components& component) {
    for (const auto link : view.links()) {
        const bool crosses = component[view.topology().from(link)] != component[view.topology().to(link)];
        if (crosses) view.open[link] = 0;
    }
    return view;
}

/// The first node of each component: the root its flow graph is seen from.
std::vector<NodeId> roots(const View& view, const Components& component) {
    std::vector<NodeId> first;
    for (const auto node : view.nodes()) {
        if (component[node] == first.size()) first.push_back(node);
    }
    return first;
}

/// Dominators see every point but the roots themselves: whether the rest of a component falls apart without
/// its root is asked of the components that are left when all roots are gone.
void mark_roots(View view, const Components& component, const std::vector<NodeId>& roots,
                Column<NodeId, std::uint8_t>& is_point) {
    for (const auto link : view.links()) {
        const auto is_root = [&](NodeId node) { return roots[component[node]] == node; };
        if (is_root(view.topology().from(link)) || is_root(view.topology().to(link))) view.open[link] = 0;
    }
    const auto left = strong_components(view);
    constexpr auto none = ~std::uint32_t{0};
    std::vector<std::uint32_t> part(roots.size(), none);
    for (const auto node : view.nodes()) {
        const auto root = roots[component[node]];
        if (node == root) continue;
        auto& seen = part[component[node]];
        if (seen == none) seen = left[node];
        if (seen != left[node]) is_point[root] = 1;
    }
}

}  // namespace

StrongPoints strong_points(const View& view, const StrongPointOptions& options) {
    const auto component = strong_components(view);
    const auto inside = without_crossing(view, component);
    const auto root = roots(view, component);
    Column<NodeId, std::uint8_t> is_point(view.nodes().size(), 0);
    Column<LinkId, std::uint8_t> is_bridge(view.links().size(), 0);
    for (const bool against : {false, true}) {
        const auto passed = dominators(inside, root, {.against_links = against});
        for (const auto node : view.nodes()) {
            if (const auto before = passed.before[node])
                is_point[*before] |= *before != root[component[node]];
            if (const auto link = passed.only_link[node]) is_bridge[*link] = 1;
        }
    }
    mark_roots(inside, component, root, is_point);
    StrongPoints answer;
    for (const auto node : view.nodes()) {
        if (is_point[node]) answer.points.push_back(node);
    }
    for (const auto link : view.links()) {
        const bool single = options.stands_for.empty() || options.stands_for[link] == 1;
        if (is_bridge[link] && single) answer.bridges.push_back(link);
    }
    return answer;
}

}  // namespace entente
