#include "analysis/centrality/spectral/katz.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente {

namespace {

double largest_entering(const Pulls& pulls) {
    const auto all = pulled(pulls, std::vector<double>(pulls.nodes(), 1));
    return all.empty() ? 0 : *std::max_element(all.begin(), all.end());
}

double alpha_of(const Pulls& pulls, const KatzOptions& options) {
    if (options.alpha) return *options.alpha;
    const auto largest = largest_entering(pulls);
    return largest > 0 ? 0.85 / largest : 0.85;
}

}  // namespace

Katz katz(const View& view, const KatzOptions& options) {
    const auto pulls = entering(view, options.strength);
    Katz answer;
    answer.unknown = links_without(view, options.strength);
    answer.alpha = alpha_of(pulls, options);
    std::vector<double> here(pulls.nodes(), 0);
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < options.until.limit;) {
        ++steps;
        auto next = pulled(pulls, here);
        for (auto& x : next) x = answer.alpha * x + options.beta;
        moved = change(here, next);
        here = std::move(next);
        if (!std::isfinite(moved) || !std::isfinite(length(here))) {
            ending = IterationEnding::diverged;
            return answer;
        }
        if (moved <= options.until.tolerance * std::max(1.0, sum(here))) {
            ending = IterationEnding::converged;
            break;
        }
    }
    if (options.normalized && length(here) > 0) divide(here, length(here));
    answer.of_node = Column<NodeId, double>(std::move(here));
    return answer;
}

}  // namespace entente
