#include "analysis/route/alternatives/disjoint.hpp"

#include "analysis/route/alternatives/unit_flow.hpp"

#include <utility>

namespace entente {

DisjointRoutes disjoint_routes(const View& view, const RouteEnds& ends,
                               const DisjointRoutesOptions& options) {
    RouteLimits limits;
    limits.avoid = options.avoid;
    const auto ground = terrain(view, ends, limits);
    Column<NodeId, std::uint8_t> only_once(view.nodes().size(), options.apart == Apart::nodes ? 1 : 0);
    for (const auto node : ground.sources) only_once[node] = 0;
    for (const auto node : view.nodes()) {
        if (ground.target[node]) only_once[node] = 0;
    }
    auto flow = unit_flow(ground, options.count, only_once);
    return {.routes = std::move(flow.routes),
            .total = Cost{flow.total.cost},
            .barrier = std::move(flow.barrier),
            .before = std::move(flow.before),
            .after = std::move(flow.after)};
}

}  // namespace entente
