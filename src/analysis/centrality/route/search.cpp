#include "analysis/centrality/route/search.hpp"

namespace entente {

void Search::walk(const PackedLinks& links) {
    links_ = &links;
    distance_.assign(links.nodes(), unreached);
    order_.clear();
    order_.reserve(links.nodes());
    in_buckets_ = Buckets::suit(links.shortest, links.longest);
    if (in_buckets_) buckets_.resize(links.shortest, links.longest);
}

void Search::from(std::uint32_t source) {
    for (const auto node : order_) distance_[node] = unreached;
    order_.clear();
    distance_[source] = 0;
    if (links_->equal_lengths) {
        order_.push_back(source);
        in_levels();
    } else if (in_buckets_) {
        by_distance(source, buckets_);
    } else {
        by_distance(source, frontier_);
    }
}

/// All lengths are equal: what is found first is nearest.
void Search::in_levels() {
    const auto length = links_->length.empty() ? 0 : links_->length.front();
    for (std::size_t next = 0; next < order_.size(); ++next) {
        const auto node = order_[next];
        const auto beyond = distance_[node] + length;
        for (auto slot = links_->start[node]; slot < links_->start[node + 1]; ++slot) {
            const auto to = links_->to[slot];
            if (distance_[to] != unreached) continue;
            distance_[to] = beyond;
            order_.push_back(to);
        }
    }
}

void Search::by_distance(std::uint32_t source, auto& frontier) {
    frontier.restart();
    frontier.push({0, source});
    while (!frontier.empty()) {
        const auto [distance, node] = frontier.pop();
        if (distance > distance_[node]) continue;
        order_.push_back(node);
        for (auto slot = links_->start[node]; slot < links_->start[node + 1]; ++slot) {
            const auto to = links_->to[slot];
            const auto through = distance + links_->length[slot];
            if (through >= distance_[to]) continue;
            distance_[to] = through;
            frontier.push({through, to});
        }
    }
}

}  // namespace entente
