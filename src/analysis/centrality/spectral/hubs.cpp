#include "analysis/centrality/spectral/hubs.hpp"

#include <utility>

namespace entente {

Hubs hubs(const View& view, const HubsOptions& options) {
    const auto in = entering(view, options.strength);
    const auto out = leaving(view, options.strength);
    const auto n = view.nodes().size();
    Hubs answer{
        {}, Column<NodeId, double>(n), Column<NodeId, double>(n), links_without(view, options.strength)};
    if (in.pull.empty()) return answer;
    std::vector<double> hub(n, 1 / static_cast<double>(n)), authority;
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < options.until.limit;) {
        ++steps;
        authority = pulled(in, hub);
        divide(authority, sum(authority));
        auto next = pulled(out, authority);
        divide(next, sum(next));
        moved = change(hub, next);
        hub = std::move(next);
        if (moved < options.until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    answer.hub = Column<NodeId, double>(std::move(hub));
    answer.authority = Column<NodeId, double>(std::move(authority));
    return answer;
}

}  // namespace entente
