#include "analysis/centrality/spectral/hubs.hpp"

#include <utility>

namespace entente {

PlainHubs plain_hubs(const Pulls& entering, const Pulls& leaving, const IterationOptions& until) {
    const auto n = entering.nodes();
    PlainHubs answer{{}, std::vector<double>(n), std::vector<double>(n)};
    if (entering.pull.empty()) return answer;
    std::vector<double> hub(n, 1 / static_cast<double>(n)), authority;
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < until.limit;) {
        ++steps;
        authority = pulled(entering, hub);
        divide(authority, sum(authority));
        auto next = pulled(leaving, authority);
        divide(next, sum(next));
        moved = change(hub, next);
        hub = std::move(next);
        if (moved < until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    answer.hub = std::move(hub);
    answer.authority = std::move(authority);
    return answer;
}

Hubs hubs(const View& view, const HubsOptions& options) {
    auto plain = plain_hubs(entering(view, options.strength), leaving(view, options.strength), options.until);
    return {plain.iteration, Column<NodeId, double>(std::move(plain.hub)),
            Column<NodeId, double>(std::move(plain.authority)), links_without(view, options.strength)};
}

}  // namespace entente
