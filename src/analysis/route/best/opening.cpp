#include "analysis/route/best/opening.hpp"

#include "analysis/route/best/cheapest.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

/// More than any route costs; nothing where so many of them do not add up in 62 bits.
std::optional<std::int64_t> beyond_any(const View& view) {
    Wide dearest = 0;
    for (const auto link : view.links()) dearest = std::max(dearest, Wide{view.cost[link].units});
    const auto nodes = static_cast<Wide>(view.nodes().size());
    const auto beyond = dearest * nodes + 1;
    if (beyond * (nodes + 1) >= (Wide{1} << 62)) return std::nullopt;
    return static_cast<std::int64_t>(beyond);
}

}  // namespace

OpeningRoute opening_route(const View& view, const RouteEnds& ends, const RouteLimits& limits) {
    auto opened = view;
    const auto beyond = beyond_any(view);
    for (const auto link : view.links()) {
        opened.open[link] = 1;
        if (!beyond) opened.cost[link] = {};
        if (!view.open[link]) opened.cost[link] += Cost{beyond.value_or(1)};
    }
    OpeningRoute answer;
    CheapestRoutesOptions options{.limits = limits};
    options.limits.max_cost = {};
    const auto found = cheapest_routes(opened, ends, options);
    answer.proven = found.proven;
    if (found.routes.empty()) return answer;
    const auto& first = found.routes.front();
    answer.route = route_along(view, first.from, first.links);
    for (const auto link : first.links) {
        if (!view.open[link]) answer.closed.push_back(link);
    }
    return answer;
}

}  // namespace entente
