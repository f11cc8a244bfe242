#include "analysis/centrality/spectral/pagerank.hpp"

#include <cassert>
#include <utility>

namespace entente {

namespace {

/// Makes each strength a share of all that leaves its node; returns which nodes nothing leaves.
std::vector<std::uint8_t> make_shares(Pulls& pulls) {
    std::vector<double> leaving(pulls.nodes());
    for (const auto& pull : pulls.pull) leaving[pull.from] += pull.strength;
    for (auto& pull : pulls.pull) pull.strength /= leaving[pull.from];
    std::vector<std::uint8_t> ends(pulls.nodes());
    for (std::size_t node = 0; node < pulls.nodes(); ++node) ends[node] = leaving[node] == 0;
    return ends;
}

double rank_of(const std::vector<std::uint8_t>& chosen, const std::vector<double>& rank) {
    double total = 0;
    for (std::size_t node = 0; node < rank.size(); ++node) total += chosen[node] ? rank[node] : 0;
    return total;
}

}  // namespace

Pagerank pagerank(const View& view, const PagerankOptions& options) {
    assert(options.damping >= 0 && options.damping < 1);
    auto pulls = entering(view, options.strength);
    const auto ends = make_shares(pulls);
    const auto n = static_cast<double>(pulls.nodes());
    Pagerank answer;
    answer.unknown = links_without(view, options.strength);
    std::vector<double> here(pulls.nodes(), 1 / n);
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < options.until.limit;) {
        ++steps;
        auto next = pulled(pulls, here);
        const auto anywhere = (options.damping * rank_of(ends, here) + 1 - options.damping) / n;
        for (auto& x : next) x = options.damping * x + anywhere;
        moved = change(here, next);
        here = std::move(next);
        if (moved < options.until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    answer.of_node = Column<NodeId, double>(std::move(here));
    return answer;
}

}  // namespace entente
