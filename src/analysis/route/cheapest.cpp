#include "analysis/route/cheapest.hpp"

#include <queue>
#include <utility>

#include "analysis/route/search/branch.hpp"

namespace entente {

namespace {

/// A branch that waits for its turn: with its first route if that is known, with a lower bound if not.
struct Candidate {
    Length length;
    bool known = false;
    Branch branch;
    std::vector<LinkId> route;
};

/// Whether a has to wait for b. Bounds come before known routes of their length, since they may hide one that
/// comes first.
struct Later {
    bool operator()(const Candidate& a, const Candidate& b) const {
        if (a.length != b.length) return a.length > b.length;
        if (a.known != b.known) return a.known;
        if (a.route != b.route) return a.route > b.route;
        return a.branch.source > b.branch.source;
    }
};

/// Routes one by one in their order.
class Listing {
public:
    Listing(const Terrain& ground, std::size_t work) : ground_(ground), work_{work} {
        for (const auto source : ground.sources) begin_at(source);
    }

    std::optional<Route> next() {
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

    [[nodiscard]] bool given_up() const { return work_.given_up; }

private:
    void begin_at(NodeId source) {
        if (ground_.target[source]) {
            if (ground_.at_least(source, ground_.meets[source]) == Length{}) wait({source, {}, {}}, {});
        } else {
            wait({source, {}, {}});
        }
    }

    void wait(Branch branch) {
        const auto length = at_least(ground_, branch);
        if (length < no_way) waiting_.push({length, false, std::move(branch), {}});
    }

    void wait(Branch branch, std::vector<LinkId> route) {
        Length length;
        for (const auto link : route) length = length + one_link(ground_.view->cost[link]);
        waiting_.push({length, true, std::move(branch), std::move(route)});
    }

    /// Divides what is left of the branch by where its routes leave this one.
    Route listed(Candidate candidate) {
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

    const Terrain& ground_;
    Work work_;
    std::priority_queue<Candidate, std::vector<Candidate>, Later> waiting_;
};

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
    const auto ground = terrain(view, ends, options.limits);
    answer.potential = potentials(ground);
    Listing listing(ground, options.limits.work);
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
