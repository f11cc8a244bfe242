#include "analysis/centrality/route/real_search.hpp"

#include <bit>

namespace entente {

namespace {

/// A number that grows as the distance does: doubles from 0 on are ordered as their bits are.
std::int64_t key(double distance) {
    return std::bit_cast<std::int64_t>(distance);
}

}  // namespace

void RealSearch::from(std::uint32_t source) {
    distance_.assign(links_.nodes(), unreached);
    distance_[source] = 0;
    frontier_.restart();
    frontier_.push({key(0), source});
    while (!frontier_.empty()) {
        const auto [bits, node] = frontier_.pop();
        if (bits != key(distance_[node])) continue;
        for (auto slot = links_.start[node]; slot < links_.start[node + 1]; ++slot) {
            const double further = distance_[node] + lengths_[slot];
            const auto to = links_.to[slot];
            if (further >= distance_[to]) continue;
            distance_[to] = further;
            frontier_.push({key(further), to});
        }
    }
}

}  // namespace entente
