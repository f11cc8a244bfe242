#include "analysis/centrality/route/route_count.hpp"

#include <limits>

namespace entente {

namespace {

constexpr auto unreached_level = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void RouteCounter::walk(const PackedLinks& links, const DistanceTable* table) {
    links_ = &links;
    table_ = table;
    if (!table) search_.walk(links);
    order_.clear();
    order_.reserve(links.nodes());
    level_.assign(links.nodes(), unreached_level);
    routes_.resize(links.nodes());
    onward_.resize(links.links() + 1);
    onward_at_.resize(links.nodes());
    onward_of_.resize(links.nodes());
    waiting_for_.assign(links.nodes(), 0);
}

bool RouteCounter::count_from(std::uint32_t source) {
    if (table_) return count_by_table(source);
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
    std::uint32_t kept = 0;
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto node = order_[place];
        const auto beyond = level_[node] + 1;
        onward_at_[place] =
            collect(node, kept, [&](std::uint32_t slot) { return level_[links_->to[slot]] >= beyond; });
        kept = onward_at_[place].last;
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
    std::uint32_t kept = 0;
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto node = order_[place];
        const auto here = distance[node];
        onward_at_[place] = collect(node, kept, [&](std::uint32_t slot) {
            return distance[links_->to[slot]] == here + links_->length[slot];
        });
        kept = onward_at_[place].last;
        for (const auto slot : onward(place)) {
            auto& there = routes_[links_->to[slot]];
            overflow |= __builtin_add_overflow(there, routes_[node], &there);
        }
    }
    return !overflow;
}

/// Keeps what leads on from every reached node, and how many such links enter each.
void RouteCounter::collect_by_table(std::uint32_t source) {
    const auto distance = table_->from(source);
    std::uint32_t kept = 0;
    for (std::uint32_t node = 0; node < links_->nodes(); ++node) {
        const auto here = distance[node];
        if (here == DistanceTable::unreached) continue;
        onward_of_[node] = collect(node, kept, [&](std::uint32_t slot) {
            return distance[links_->to[slot]] == here + static_cast<double>(links_->length[slot]);
        });
        kept = onward_of_[node].last;
        routes_[node] = node == source;
    }
    for (std::uint32_t at = 0; at < kept; ++at) ++waiting_for_[links_->to[onward_[at]]];
}

/// Which links lead on is known before the order is: a node comes when all that lead to it have come.
bool RouteCounter::count_by_table(std::uint32_t source) {
    collect_by_table(source);
    order_.assign(1, source);
    bool overflow = false;
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto node = order_[place];
        onward_at_[place] = onward_of_[node];
        for (const auto slot : onward(place)) {
            const auto to = links_->to[slot];
            overflow |= __builtin_add_overflow(routes_[to], routes_[node], &routes_[to]);
            if (--waiting_for_[to] == 0) order_.push_back(to);
        }
    }
    return !overflow;
}

}  // namespace entente
