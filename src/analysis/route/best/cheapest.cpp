#include "analysis/route/best/cheapest.hpp"

#include "analysis/route/search/listing.hpp"

#include <utility>

namespace entente {

namespace {

Column<NodeId, std::optional<Cost>> potentials(const Terrain& ground) {
    Column<NodeId, std::optional<Cost>> potential(ground.to_go.size());
    for (const auto node : ground.to_go.ids()) {
        if (ground.to_go[node] < no_way) potential[node] = Cost{ground.to_go[node].cost};
    }
    return potential;
}

}  // namespace

CheapestRoutes cheapest_routes(const View& view, const RouteEnds& ends,
                               const CheapestRoutesOptions& options) {
    CheapestRoutes answer;
    Listing listing(view, ends, options.limits);
    answer.potential = potentials(listing.ground());
    auto next = listing.next();
    const auto wanted = [&] {
        if (answer.routes.size() < options.count) return true;
        return options.ties && !answer.routes.empty() && next->cost == answer.routes.back().cost;
    };
    for (; next && wanted(); next = listing.next()) answer.routes.push_back(std::move(*next));
    answer.all = !next && !listing.given_up();
    answer.tied_beyond = next && !answer.routes.empty() && next->cost == answer.routes.back().cost;
    answer.proven = !listing.given_up() || (answer.routes.size() >= options.count && !options.ties);
    return answer;
}

std::optional<Route> cheapest_route(const View& view, const RouteEnds& ends, const RouteLimits& limits) {
    auto found = cheapest_routes(view, ends, {.count = 1, .limits = limits}).routes;
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace entente
