#include "report/page/extent.hpp"

#include <algorithm>

namespace entente {

std::size_t links_of(const Network& network, ChainId chain) {
    return static_cast<std::size_t>(
        std::count_if(network.links.begin(), network.links.end(),
                      [&](const auto& link) { return network.stages[link.stage].chain == chain; }));
}

std::vector<FailureKind> tried_kinds(const Network& network, ChainId chain) {
    if (links_of(network, chain) <= most_failing) return usual_kinds();
    return {FailureKind::nation,    FailureKind::exports, FailureKind::passage,
            FailureKind::agreement, FailureKind::owner,   FailureKind::plant};
}

}  // namespace entente
