#include "analysis/centrality/betweenness/group_betweenness.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t source_parts = 16;

using Members = std::vector<std::uint8_t>;

/// The cheapest routes from the counted source that pass no member, by node.
std::vector<RouteNumber> avoiding(const PackedLinks& links, const RouteCounter& counter,
                                  const Members& members) {
    std::vector<RouteNumber> routes(links.nodes());
    routes[counter.order().front()] = 1;
    for (std::size_t place = 0; place < counter.order().size(); ++place) {
        const auto node = counter.order()[place];
        if (members[node]) continue;
        for (const auto slot : counter.onward(place)) routes[links.to[slot]] += routes[node];
    }
    return routes;
}

/// The share of routes to each node outside that pass a member, added up.
double passing(const PackedLinks& links, const RouteCounter& counter, const Members& members) {
    const auto around = avoiding(links, counter, members);
    double total = 0;
    for (const auto node : counter.order()) {
        if (members[node]) continue;
        const auto all = counter.routes()[node];
        total += static_cast<double>(all - around[node]) / static_cast<double>(all);
    }
    return total;
}

}  // namespace

GroupBetweenness group_betweenness(const View& view, std::span<const NodeId> group,
                                   const GroupBetweennessOptions& options) {
    auto links = pack(view);
    if (!make_positive(links)) return {RouteEnding::free_circle, 0};
    if (!links.distances_fit) return {RouteEnding::too_long, 0};
    Members members(links.nodes());
    for (const auto node : group) members[node.index] = 1;
    std::vector<double> of_part(source_parts);
    std::atomic<bool> countable{true};
    for_each_part(source_parts, options.threads, [&](std::size_t part) {
        RouteCounter counter(links);
        const auto end = links.nodes() * (part + 1) / source_parts;
        for (auto source = links.nodes() * part / source_parts; source < end && countable; ++source) {
            if (members[source]) continue;
            if (!counter.count_from(static_cast<std::uint32_t>(source))) {
                countable = false;
            } else {
                of_part[part] += passing(links, counter, members);
            }
        }
    });
    if (!countable) return {RouteEnding::too_many_routes, 0};
    double value = 0;
    for (const auto sum : of_part) value += sum;
    const auto outside = static_cast<double>(std::count(members.begin(), members.end(), 0));
    return {RouteEnding::exact,
            options.normalized && outside > 1 ? value / (outside * (outside - 1)) : value};
}

}  // namespace entente
