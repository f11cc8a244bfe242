#include "analysis/centrality/route/route_count.hpp"

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr auto unreached_level = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void RouteCounter::walk(const PackedLinks& links, const DistanceTable* table) {
    links_ = &links;
    table_ = table;
    if (table) {
        from_.resize(links.links());
        ends_.resize(2 * links.links());
        for (std::uint32_t node = 0; node < links.nodes(); ++node) {
            for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
                from_[slot] = node;
                ends_[2 * slot] = table->place(node);
                ends_[2 * slot + 1] = table->place(links.to[slot]);
            }
        }
        looked_up_ = static_cast<std::uint32_t>(links.nodes());
    } else {
        search_.walk(links);
    }
    order_.clear();
    order_.reserve(links.nodes() + 1);
    level_.assign(links.nodes(), unreached_level);
    routes_.resize(links.nodes());
    onward_.resize(links.links() + 1);
    onward_at_.resize(links.nodes());
    onward_of_.resize(links.nodes());
    waiting_for_.assign(links.nodes(), 0);
}

bool RouteCounter::count_from(std::uint32_t source) {
    if (table_) {
        if (looked_up_ != source) look_up(source);
        return count_by_table(source);
    }
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

/// Keeps what leads on. Written first and kept if so, since a processor cannot guess; between nodes that are not
/// reached the difference is not a number, and equals no length.
void RouteCounter::look_up(std::uint32_t source) {
    const auto* distance = table_->from(source).data();
    const auto* ends = ends_.data();
    const auto* length = links_->length.data();
    auto* kept = onward_.data();
    std::size_t count = 0;
    for (std::uint32_t slot = 0; slot < links_->links(); ++slot) {
        const auto step = distance[ends[2 * slot + 1]] - distance[ends[2 * slot]];
        kept[count] = slot;
        count += step == static_cast<double>(length[slot]) ? 1U : 0U;
    }
    looked_up_ = source;
    tight_ = count;
}

bool RouteCounter::finds_tree(std::uint32_t source) {
    look_up(source);
    std::size_t reached = 0;
    for (const auto distance : table_->from(source)) reached += distance < DistanceTable::unreached ? 1U : 0U;
    return tight_ + 1 == reached;
}

/// Where what leads on from each node stands, and how many such links enter it.
void RouteCounter::divide_by_nodes() {
    std::fill(onward_of_.begin(), onward_of_.end(), Stretch{});
    for (auto at = static_cast<std::uint32_t>(tight_); at-- > 0;) onward_of_[from_[onward_[at]]].first = at;
    for (std::uint32_t at = 0; at < tight_; ++at) {
        onward_of_[from_[onward_[at]]].last = at + 1;
        ++waiting_for_[links_->to[onward_[at]]];
    }
}

/// Which links lead on is known before the order is: a node comes when all that lead to it have come.
bool RouteCounter::count_by_table(std::uint32_t source) {
    divide_by_nodes();
    std::fill(routes_.begin(), routes_.end(), 0);
    routes_[source] = 1;
    order_.resize(links_->nodes() + 1);
    order_[0] = source;
    std::size_t end = 1;
    bool overflow = false;
    for (std::size_t place = 0; place < end; ++place) {
        const auto node = order_[place];
        onward_at_[place] = onward_of_[node];
        for (const auto slot : onward(place)) {
            const auto to = links_->to[slot];
            overflow |= __builtin_add_overflow(routes_[to], routes_[node], &routes_[to]);
            order_[end] = to;
            end += --waiting_for_[to] == 0 ? 1U : 0U;
        }
    }
    order_.resize(end);
    return !overflow;
}

}  // namespace entente
