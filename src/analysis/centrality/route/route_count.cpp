#include "analysis/centrality/route/route_count.hpp"

#include <limits>

namespace entente {

namespace {

constexpr auto unreached_level = std::numeric_limits<std::uint32_t>::max();

}  // namespace

RouteCounter::RouteCounter(const PackedLinks& links)
    : links_(&links),
      search_(links),
      level_(links.nodes(), unreached_level),
      routes_(links.nodes()),
      onward_(links.links() + 1),
      onward_start_(links.nodes() + 1) {
    order_.reserve(links.nodes());
}

bool RouteCounter::count_from(std::uint32_t source) {
    for (const auto node : order_) level_[node] = unreached_level;
    routes_[source] = 1;
    return links_->equal_lengths ? count_in_levels(source) : count_by_distance(source);
}

/// All lengths are equal, so search and count in one walk: what is on no level yet, or on the next, is
/// reached through this node.
bool RouteCounter::count_in_levels(std::uint32_t source) {
    order_.assign(1, source);
    level_[source] = 0;
    bool overflow = false;
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto node = order_[place];
        const auto beyond = level_[node] + 1;
        collect(place, [&](std::uint32_t slot) { return level_[links_->to[slot]] >= beyond; });
        for (const auto slot : onward(place)) {
            const auto to = links_->to[slot];
            if (level_[to] == unreached_level) {
                level_[to] = beyond;
                routes_[to] = 0;
                order_.push_back(to);
            }
            overflow |= __builtin_add_overflow(routes_[to], routes_[node], &routes_[to]);
        }
    }
    return !overflow;
}

bool RouteCounter::count_by_distance(std::uint32_t source) {
    search_.from(source);
    order_ = search_.order();
    const auto& distance = search_.distance();
    for (const auto node : order_) routes_[node] = node == source;
    bool overflow = false;
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto node = order_[place];
        const auto here = distance[node];
        collect(place, [&](std::uint32_t slot) {
            return distance[links_->to[slot]] == here + links_->length[slot];
        });
        for (const auto slot : onward(place)) {
            auto& there = routes_[links_->to[slot]];
            overflow |= __builtin_add_overflow(there, routes_[node], &there);
        }
    }
    return !overflow;
}

}  // namespace entente
