#include "analysis/route/alternatives/unshared.hpp"

#include "analysis/route/alternatives/unit_flow.hpp"
#include "analysis/route/search/listing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {

namespace {

void close(Removed& closed, const Removed& more) {
    closed.nodes.insert(closed.nodes.end(), more.nodes.begin(), more.nodes.end());
    closed.links.insert(closed.links.end(), more.links.begin(), more.links.end());
}

/// The groups that count: without those at every source or every target.
Groups counted(Groups groups, const Column<GroupId, std::uint8_t>& left_out) {
    const auto drop = [&](std::vector<GroupId>& in) {
        std::erase_if(in, [&](GroupId group) { return left_out[group] != 0; });
    };
    for (auto& in : groups.of_node) drop(in);
    for (auto& in : groups.of_link) drop(in);
    return groups;
}

RouteEnds without_both(RouteEnds ends) {
    std::erase_if(ends.from, [&](NodeId node) {
        return std::find(ends.to.begin(), ends.to.end(), node) != ends.to.end();
    });
    return ends;
}

WayLength length_of(const Route& route) {
    return {route.cost.units, static_cast<std::int64_t>(route.links.size())};
}

bool keeps(const Terrain& ground, const View& view, const Route& route) {
    std::uint64_t met = 0;
    for (const auto node : nodes_of(view, route)) met |= ground.meets[node];
    return ground.within(length_of(route), route.to, ground.at_least(route.to, met));
}

class Choice {
public:
    Choice(const View& view, RouteEnds ends, Groups groups, std::size_t steps)
        : view_(view), ends_(std::move(ends)), groups_(std::move(groups)), steps_(steps) {
        for (const auto& in : groups_.of_node) only_once_.push_back(in.empty() ? 0 : 1);
    }

    /// Completes what is chosen by so many routes in the best way; those chosen one by one come in order.
    void complete(std::size_t count, const RouteLimits& limits, const Route* floor) {
        if (count == 0) return keep(chosen_, total_);
        if (spent()) return;
        const auto ground = terrain(view_, ends_, limits);
        const auto bound = unit_flow(ground, count, only_once_);
        if (bound.routes.size() < count || !better(total_ + bound.total)) return;
        if (allowed(ground, bound.routes)) {
            auto all = chosen_;
            all.insert(all.end(), bound.routes.begin(), bound.routes.end());
            return keep(std::move(all), total_ + bound.total);
        }
        branch(count, limits, floor);
    }

    [[nodiscard]] const std::optional<std::vector<Route>>& best() const { return best_; }
    [[nodiscard]] bool given_up() const { return given_up_; }

private:
    void branch(std::size_t count, const RouteLimits& limits, const Route* floor) {
        Listing listing(view_, ends_, limits);
        while (const auto route = listing.next()) {
            const auto length = length_of(*route);
            auto least = total_;
            for (std::size_t each = 0; each < count; ++each) least = least + length;
            if (!better(least)) return;
            if (spent()) return;
            if (floor && compare(*route, *floor) < 0) continue;
            const auto before = total_;
            chosen_.push_back(*route);
            total_ = total_ + length;
            complete(count - 1, beside(*route, limits), &*route);
            chosen_.pop_back();
            total_ = before;
        }
        given_up_ = given_up_ || listing.given_up();
    }

    [[nodiscard]] RouteLimits beside(const Route& route, RouteLimits limits) const {
        close(limits.avoid, {.nodes = {}, .links = route.links});
        for (const auto group : groups_of(view_, groups_, route))
            close(limits.avoid, members(groups_, group));
        return limits;
    }

    /// Whether routes that share no link keep to the limits and share no group either.
    [[nodiscard]] bool allowed(const Terrain& ground, const std::vector<Route>& routes) const {
        std::vector<GroupId> all;
        for (const auto& route : routes) {
            if (!keeps(ground, view_, route)) return false;
            const auto touched = groups_of(view_, groups_, route);
            all.insert(all.end(), touched.begin(), touched.end());
        }
        std::sort(all.begin(), all.end());
        return std::adjacent_find(all.begin(), all.end()) == all.end();
    }

    [[nodiscard]] bool better(WayLength total) const { return !best_ || total < best_total_; }

    void keep(std::vector<Route> routes, WayLength total) {
        if (!better(total)) return;
        best_ = std::move(routes);
        best_total_ = total;
    }

    bool spent() {
        if (steps_ == 0) return given_up_ = true;
        --steps_;
        return false;
    }

    const View& view_;
    RouteEnds ends_;
    Groups groups_;
    Column<NodeId, std::uint8_t> only_once_;
    std::size_t steps_;
    bool given_up_ = false;
    std::vector<Route> chosen_;
    WayLength total_;
    std::optional<std::vector<Route>> best_;
    WayLength best_total_;
};

/// The groups of the cheapest route without which there is none.
std::vector<GroupId> unavoidable(const View& view, const RouteEnds& ends, const Groups& groups,
                                 const RouteLimits& limits, const Route& cheapest) {
    std::vector<GroupId> found;
    for (const auto group : groups_of(view, groups, cheapest)) {
        auto without = limits;
        close(without.avoid, members(groups, group));
        Listing listing(view, ends, without);
        if (!listing.next() && !listing.given_up()) found.push_back(group);
    }
    return found;
}

}  // namespace

UnsharedRoutes unshared_routes(const View& view, const RouteEnds& ends, const Groups& groups,
                               const UnsharedRoutesOptions& options) {
    UnsharedRoutes answer;
    const auto held = at_every_end(groups, ends);
    for (const auto group : held.ids()) {
        if (held[group]) answer.at_the_ends.push_back(group);
    }
    const auto between = without_both(ends);
    const auto counting = counted(groups, held);
    Listing listing(view, between, options.limits);
    if (const auto cheapest = listing.next()) {
        answer.unavoidable = unavoidable(view, between, counting, options.limits, *cheapest);
    }
    auto count = answer.unavoidable.empty() ? options.count : std::min<std::size_t>(options.count, 1);
    for (; count > 0 && answer.routes.empty(); --count) {
        Choice choice(view, between, counting, options.steps);
        choice.complete(count, options.limits, nullptr);
        answer.proven = answer.proven && !choice.given_up();
        if (choice.best()) answer.routes = *choice.best();
    }
    std::sort(answer.routes.begin(), answer.routes.end(),
              [](const Route& a, const Route& b) { return compare(a, b) < 0; });
    for (const auto& route : answer.routes) answer.total += route.cost;
    return answer;
}

}  // namespace entente
