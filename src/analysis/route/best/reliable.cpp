#include "analysis/route/best/reliable.hpp"

#include "analysis/route/search/safest.hpp"

#include <cmath>
#include <utility>

namespace entente {

namespace {

RouteLimits without_certain_failures(const Hazards& hazards, RouteLimits limits) {
    for (const auto group : hazards.groups.ids()) {
        if (hazards.risk[group].value_or(0) < 1) continue;
        const auto gone = members(hazards.groups, group);
        limits.avoid.nodes.insert(limits.avoid.nodes.end(), gone.nodes.begin(), gone.nodes.end());
        limits.avoid.links.insert(limits.avoid.links.end(), gone.links.begin(), gone.links.end());
    }
    return limits;
}

/// −ln(1 − risk) as a whole number; 0 where the risk is not known.
Column<GroupId, std::int64_t> dangers(const Hazards& hazards) {
    Column<GroupId, std::int64_t> danger(hazards.groups.count, 0);
    for (const auto group : danger.ids()) {
        const auto risk = hazards.risk[group].value_or(0);
        if (risk > 0 && risk < 1) danger[group] = std::llround(std::ldexp(-std::log1p(-risk), 40));
    }
    return danger;
}

}  // namespace

ReliableRoute reliability(const View& view, const Hazards& hazards, Route route) {
    ReliableRoute answer;
    for (const auto group : groups_of(view, hazards.groups, route)) {
        if (const auto risk = hazards.risk[group]) {
            answer.reliability *= 1 - *risk;
            ++answer.known;
        } else {
            ++answer.unknown;
        }
    }
    answer.route = std::move(route);
    return answer;
}

ReliableRoute most_reliable_route(const View& view, const RouteEnds& ends, const Hazards& hazards,
                                  const RouteLimits& limits) {
    const auto ground = terrain(view, ends, without_certain_failures(hazards, limits));
    Work work{.left = limits.work};
    Safest search(ground, hazards.groups, dangers(hazards), work);
    auto found = search.first_route();
    ReliableRoute answer;
    if (found) answer = reliability(view, hazards, std::move(*found));
    answer.proven = !work.given_up;
    return answer;
}

}  // namespace entente
