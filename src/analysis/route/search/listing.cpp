#include "analysis/route/search/listing.hpp"

#include <utility>

namespace entente {

bool Listing::Later::operator()(const Candidate& a, const Candidate& b) const {
    if (a.length != b.length) return a.length > b.length;
    if (a.known != b.known) return a.known;
    if (a.route != b.route) return a.route > b.route;
    return a.branch.source > b.branch.source;
}

Listing::Listing(const View& view, const RouteEnds& ends, const RouteLimits& limits)
    : ground_(terrain(view, ends, limits)), work_{.left = limits.work} {
    for (const auto source : ground_.sources) begin_at(source);
}

std::optional<Route> Listing::next() {
    while (!waiting_.empty()) {
        auto candidate = waiting_.top();
        waiting_.pop();
        if (candidate.known) return listed(std::move(candidate));
        if (auto route = first_route(ground_, candidate.branch, work_)) {
            wait(std::move(candidate.branch), std::move(*route));
        } else if (work_.given_up) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

void Listing::begin_at(NodeId source) {
    if (!ground_.target[source]) {
        wait({.source = source, .prefix = {}, .barred = {}});
    } else if (ground_.at_least(source, ground_.meets[source]) == WayLength{}) {
        wait({.source = source, .prefix = {}, .barred = {}}, {});
    }
}

void Listing::wait(Branch branch) {
    const auto length = at_least(ground_, branch);
    if (length < no_way) waiting_.push({length, false, std::move(branch), {}});
}

void Listing::wait(Branch branch, std::vector<LinkId> route) {
    WayLength length;
    for (const auto link : route) length = length + one_link(ground_.view->cost[link]);
    waiting_.push({length, true, std::move(branch), std::move(route)});
}

/// The candidate's route; what else its branch holds is divided by where its routes leave this one.
Route Listing::listed(Candidate candidate) {
    const auto& route = candidate.route;
    auto& branch = candidate.branch;
    for (auto at = branch.prefix.size(); at < route.size(); ++at) {
        branch.barred.push_back(route[at]);
        wait(branch);
        branch.prefix.push_back(route[at]);
        branch.barred.clear();
    }
    return route_along(*ground_.view, branch.source, route);
}

}  // namespace entente
