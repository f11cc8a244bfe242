#include "analysis/route/alternatives/replacement.hpp"

#include "analysis/route/best/cheapest.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

bool only(const std::vector<NodeId>& nodes, NodeId node) {
    return std::all_of(nodes.begin(), nodes.end(), [&](NodeId other) { return other == node; });
}

std::vector<RoutePiece> pieces_of(const View& view, const RouteEnds& ends, const Groups& groups,
                                  const Route& route) {
    std::vector<RoutePiece> pieces;
    for (const auto node : nodes_of(view, route)) {
        if (!only(ends.from, node) && !only(ends.to, node)) pieces.emplace_back(node);
    }
    pieces.insert(pieces.end(), route.links.begin(), route.links.end());
    const auto held = at_every_end(groups, ends);
    for (const auto group : groups_of(view, groups, route)) {
        if (!held[group]) pieces.emplace_back(group);
    }
    return pieces;
}

RouteLimits without(RouteLimits limits, const Groups& groups, const RoutePiece& piece) {
    Removed gone;
    if (const auto* node = std::get_if<NodeId>(&piece)) gone.nodes = {*node};
    if (const auto* link = std::get_if<LinkId>(&piece)) gone.links = {*link};
    if (const auto* group = std::get_if<GroupId>(&piece)) gone = members(groups, *group);
    limits.avoid.nodes.insert(limits.avoid.nodes.end(), gone.nodes.begin(), gone.nodes.end());
    limits.avoid.links.insert(limits.avoid.links.end(), gone.links.begin(), gone.links.end());
    return limits;
}

}  // namespace

Replacements replacements(const View& view, const RouteEnds& ends, const Groups& groups,
                          const RouteLimits& limits) {
    Replacements answer;
    const auto cheapest = [&](RouteLimits kept) -> std::optional<Route> {
        auto found = cheapest_routes(view, ends, {.limits = std::move(kept)});
        answer.proven = answer.proven && found.proven;
        if (found.routes.empty()) return std::nullopt;
        return std::move(found.routes.front());
    };
    answer.best = cheapest(limits);
    if (!answer.best) return answer;
    for (const auto& piece : pieces_of(view, ends, groups, *answer.best)) {
        Replacement replacement{
            .without = piece, .route = cheapest(without(limits, groups, piece)), .dearer = {}};
        if (replacement.route) replacement.dearer = replacement.route->cost - answer.best->cost;
        answer.of_piece.push_back(std::move(replacement));
    }
    return answer;
}

}  // namespace entente
