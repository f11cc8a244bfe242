#include "analysis/centrality/betweenness/betweenness.hpp"

#include "analysis/centrality/betweenness/loads.hpp"

#include <algorithm>
#include <vector>

namespace entente {

namespace {

Betweenness spread(const View& view, const PackedLinks& links, const RouteLoads& loads, bool normalized) {
    const auto n = static_cast<double>(view.nodes().size());
    const auto pairs_of_others = normalized && n > 2 ? (n - 1) * (n - 2) : 1;
    const auto pairs = normalized && n > 1 ? n * (n - 1) : 1;
    Betweenness answer{
        {}, Column<NodeId, double>(view.nodes().size()), Column<LinkId, double>(view.links().size())};
    for (const auto node : view.nodes()) answer.of_node[node] = loads.of_node[node.index] / pairs_of_others;
    for (std::size_t slot = 0; slot < links.links(); ++slot) {
        answer.of_link[links.link[slot]] = loads.of_slot[slot] / pairs;
    }
    return answer;
}

Betweenness over(const View& view, const RoutePairs* pairs, const BetweennessOptions& options) {
    auto links = pack(view);
    if (!make_positive(links)) return {RouteEnding::free_circle, {}, {}};
    const auto loads = route_loads(links, {pairs, options.threads});
    if (loads.ending != RouteEnding::exact) return {loads.ending, {}, {}};
    return spread(view, links, loads, options.normalized);
}

}  // namespace

Betweenness betweenness(const View& view, const BetweennessOptions& options) {
    return over(view, nullptr, options);
}

Betweenness betweenness_between(const View& view, std::span<const NodeId> sources,
                                std::span<const NodeId> targets, const BetweennessOptions& options) {
    RoutePairs pairs{{}, std::vector<std::uint8_t>(view.nodes().size())};
    for (const auto node : sources) pairs.sources.push_back(node.index);
    std::sort(pairs.sources.begin(), pairs.sources.end());
    pairs.sources.erase(std::unique(pairs.sources.begin(), pairs.sources.end()), pairs.sources.end());
    for (const auto node : targets) pairs.is_target[node.index] = 1;
    return over(view, &pairs, options);
}

}  // namespace entente
