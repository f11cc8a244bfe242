#include "analysis/route/network/routes.hpp"

#include <algorithm>

namespace entente {

namespace {

RouteLimits limits_of(const Network& network, const RoutesOptions& options) {
    RouteLimits limits;
    limits.avoid = removed_by(network, options.avoid);
    for (const auto element : options.through) limits.through.push_back(markets_of(network, element));
    limits.max_cost = options.max_cost;
    limits.max_hops = options.max_hops;
    return limits;
}

/// Markets are pieces of their own.
const std::vector<ElementKind> replaced_kinds{ElementKind::nation,    ElementKind::plant,
                                              ElementKind::passage,   ElementKind::bloc,
                                              ElementKind::agreement, ElementKind::owner};

}  // namespace

RoutesAnswer routes(const Network& network, const View& view, const RouteEnds& ends,
                    const RoutesOptions& options) {
    const auto limits = limits_of(network, options);
    RoutesAnswer answer;
    answer.ends = ends;
    answer.unshared_groups = route_groups(network, options.unshared);
    answer.replaced_groups = route_groups(network, replaced_kinds);
    answer.hazards = route_hazards(network);
    answer.cheapest = cheapest_routes(view, ends, {options.count, options.ties, limits});
    if (answer.cheapest.routes.empty()) {
        if (answer.cheapest.proven) answer.opening = opening_route(view, ends, limits);
        return answer;
    }
    answer.widest = widest_route(view, ends, limits);
    answer.reliable = most_reliable_route(view, ends, answer.hazards.hazards, limits);
    answer.disjoint = disjoint_routes(view, ends, {options.apart, Apart::nodes, limits.avoid});
    answer.unshared = unshared_routes(view, ends, answer.unshared_groups.groups,
                                      {.count = options.apart, .limits = limits});
    answer.replacements = replacements(view, ends, answer.replaced_groups.groups, limits);
    return answer;
}

namespace {

ErrandText text_of(const Network& network, const RouteEnds& ends, const std::vector<Element>& avoided) {
    ErrandText text;
    for (const auto node : ends.from) text.from.push_back(label(network, node));
    for (const auto node : ends.to) text.to.push_back(label(network, node));
    for (const auto element : avoided) text.avoided.push_back(text_of(network, element));
    return text;
}

WayText text_of(const Network& network, const Route& route) {
    WayText text{label(network, route.from), {}, route.cost};
    for (const auto link : route.links) text.links.push_back(label(network, link));
    return text;
}

std::vector<WayText> texts_of(const Network& network, const std::vector<Route>& routes) {
    std::vector<WayText> texts;
    for (const auto& route : routes) texts.push_back(text_of(network, route));
    return texts;
}

CheapestWay cheapest_claim(const Network& network, const ErrandText& errand, const CheapestRoutes& answer) {
    const auto& best = answer.routes.front();
    CheapestWay claim{errand, text_of(network, best), {}};
    for (const auto node : answer.potential.ids()) {
        const auto& left = answer.potential[node];
        if (left && *left < best.cost) claim.remaining.push_back({label(network, node), *left, *left});
    }
    return claim;
}

DisjointWays disjoint_claim(const Network& network, const ErrandText& errand, const DisjointRoutes& answer) {
    DisjointWays claim{errand, texts_of(network, answer.routes), {}, {}};
    for (const auto cost : answer.after) claim.paid_elsewhere = std::max(claim.paid_elsewhere, cost);
    for (const auto node : answer.after.ids()) {
        const auto before = answer.before[node];
        const auto after = answer.after[node];
        if (before == claim.paid_elsewhere && after == before) continue;
        claim.paid.push_back({label(network, node), before, after});
    }
    return claim;
}

}  // namespace

std::vector<Claim> claims(const Network& network, const RoutesAnswer& answer, const RoutesOptions& options) {
    const auto errand = text_of(network, answer.ends, options.avoid);
    const bool limited = !options.through.empty() || options.max_hops || options.max_cost;
    std::vector<Claim> claims;
    if (answer.cheapest.routes.empty()) {
        if (!limited) claims.emplace_back(NoWay{errand});
        return claims;
    }
    if (options.through.empty() && !options.max_hops) {
        claims.emplace_back(cheapest_claim(network, errand, answer.cheapest));
    }
    if (answer.cheapest.routes.size() > 1) {
        claims.emplace_back(WayList{errand, texts_of(network, answer.cheapest.routes)});
    }
    if (answer.disjoint.routes.size() > 1)
        claims.emplace_back(disjoint_claim(network, errand, answer.disjoint));
    return claims;
}

}  // namespace entente
