#include "analysis/failure/points/reachable_pairs.hpp"

namespace entente {

ReachablePairs reachable_pairs(const View& view) {
    std::vector<std::uint32_t> start{0}, to;
    for (const auto node : view.nodes()) {
        for (const auto link : view.topology().leaving(node)) {
            const auto next = view.topology().to(link);
            if (view.open[link] && next != node) to.push_back(next.index);
        }
        start.push_back(static_cast<std::uint32_t>(to.size()));
    }
    return ReachSearch().pairs(start, to);
}

}  // namespace entente
