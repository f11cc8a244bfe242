#include "analysis/survey/rank_flow.hpp"

#include <cmath>

namespace entente {

const std::vector<double>& RankFlow::ranks(const TradeLayer& layer, double damping, double tolerance) {
    constexpr unsigned most_steps = 100'000;
    const auto nodes = layer.nodes();
    const double each = nodes == 0 ? 0 : 1 / static_cast<double>(nodes);
    share_.resize(layer.links());
    for (std::size_t i = 0; i < layer.links(); ++i) {
        const auto link = layer.entering_links[i];
        const auto all = layer.exports[layer.from[link]];
        share_[i] = all == 0 ? 0 : static_cast<double>(layer.value[link]) / static_cast<double>(all);
    }
    rank_.assign(nodes, each);
    next_.resize(nodes);
    double moved = 1;
    for (unsigned step = 0; step < most_steps && moved >= tolerance; ++step) {
        double idle = 0;
        for (std::size_t node = 0; node < nodes; ++node) idle += layer.exports[node] == 0 ? rank_[node] : 0;
        moved = 0;
        for (std::size_t node = 0; node < nodes; ++node) {
            double drawn = 0;
            for (auto i = layer.entering[node]; i < layer.entering[node + 1]; ++i)
                drawn += share_[i] * rank_[layer.from[layer.entering_links[i]]];
            next_[node] = damping * (drawn + idle * each) + (1 - damping) * each;
            moved += std::abs(next_[node] - rank_[node]);
        }
        rank_.swap(next_);
    }
    return rank_;
}

}  // namespace entente
