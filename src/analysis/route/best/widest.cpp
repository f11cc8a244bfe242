#include "analysis/route/best/widest.hpp"

#include "analysis/route/best/cheapest.hpp"
#include "base/sort_once.hpp"

#include <utility>
#include <vector>

namespace entente {

namespace {

std::vector<Quantity> capacities(const View& view) {
    std::vector<Quantity> found;
    for (const auto link : view.links()) {
        if (view.open[link]) found.push_back(view.capacity[link]);
    }
    found.push_back(unlimited);
    sort_once(found);
    return found;
}

RouteLimits without_narrower(const View& view, RouteLimits limits, Quantity least) {
    for (const auto link : view.links()) {
        if (view.capacity[link] < least) limits.avoid.links.push_back(link);
    }
    return limits;
}

}  // namespace

WidestRoute widest_route(const View& view, const RouteEnds& ends, const RouteLimits& limits) {
    WidestRoute answer;
    const auto steps = capacities(view);
    std::size_t low = 0;  // everything below is known to be possible, everything from high on is not
    std::size_t high = steps.size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        const CheapestRoutesOptions options{.limits = without_narrower(view, limits, steps[middle])};
        auto found = cheapest_routes(view, ends, options);
        answer.proven = answer.proven && found.proven;
        if (found.routes.empty()) {
            high = middle;
        } else {
            answer.route = std::move(found.routes.front());
            low = middle + 1;
        }
    }
    return answer;
}

}  // namespace entente
