#include "batch/forecast/likeliest.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <queue>

namespace entente {

namespace {

/// A set of things that turn out against the odds; `last` is the place of the dearest in the order of costs.
struct Upset {
    double cost;  ///< by how much its logarithm is less likely than what is likeliest
    std::uint64_t flipped;
    std::size_t last;
};

struct Later {
    bool operator()(const Upset& a, const Upset& b) const {
        return a.cost != b.cost ? a.cost > b.cost : a.flipped > b.flipped;
    }
};

double odds(double chance) {
    const auto likely = std::max(chance, 1 - chance), unlikely = std::min(chance, 1 - chance);
    return unlikely <= 0 ? std::numeric_limits<double>::infinity() : std::log(likely / unlikely);
}

}  // namespace

std::vector<std::uint64_t> likeliest(std::span<const double> chances, std::uint64_t count) {
    std::uint64_t mode = 0;
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i < chances.size(); ++i) mode |= std::uint64_t{chances[i] > 0.5} << i;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return odds(chances[a]) < odds(chances[b]); });
    const auto cost = [&](std::size_t place) { return odds(chances[order[place]]); };
    const auto bit = [&](std::size_t place) { return std::uint64_t{1} << order[place]; };

    std::vector<std::uint64_t> found;
    if (count > 0) found.push_back(mode);
    std::priority_queue<Upset, std::vector<Upset>, Later> queue;
    if (!order.empty()) queue.push({cost(0), bit(0), 0});
    while (found.size() < count && !queue.empty() && std::isfinite(queue.top().cost)) {
        const auto [spent, flipped, last] = queue.top();
        queue.pop();
        found.push_back(mode ^ flipped);
        if (last + 1 == order.size()) continue;
        queue.push({spent + cost(last + 1), flipped | bit(last + 1), last + 1});
        queue.push({spent + cost(last + 1) - cost(last), (flipped ^ bit(last)) | bit(last + 1), last + 1});
    }
    return found;
}

}  // namespace entente
