#include "analysis/centrality/spectral/eigenvector.hpp"

#include <cmath>
#include <utility>

namespace entente {

namespace {

/// Whether some links that take part run in a circle: peels off nodes that nothing enters.
bool has_circle(const Pulls& out, const Pulls& in) {
    std::vector<std::size_t> entering(in.nodes());
    std::vector<std::size_t> free;
    for (std::size_t node = 0; node < in.nodes(); ++node) {
        entering[node] = in.start[node + 1] - in.start[node];
        if (entering[node] == 0) free.push_back(node);
    }
    for (std::size_t done = 0; done < free.size(); ++done) {
        for (auto i = out.start[free[done]]; i < out.start[free[done] + 1]; ++i) {
            const auto to = out.pull[i].from;
            if (--entering[to] == 0) free.push_back(to);
        }
    }
    return free.size() < in.nodes();
}

}  // namespace

Eigenvector eigenvector(const View& view, const EigenvectorOptions& options) {
    const auto pulls = entering(view, options.strength);
    Eigenvector answer;
    answer.unknown = links_without(view, options.strength);
    if (pulls.nodes() == 0) return answer;
    if (!has_circle(leaving(view, options.strength), pulls)) {
        answer.iteration.ending = IterationEnding::no_circle;
        return answer;
    }
    std::vector<double> here(pulls.nodes(), 1 / std::sqrt(static_cast<double>(pulls.nodes())));
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < options.until.limit;) {
        ++steps;
        auto next = pulled(pulls, here);
        answer.eigenvalue = length(next);
        for (std::size_t i = 0; i < next.size(); ++i) next[i] = next[i] / answer.eigenvalue + here[i];
        divide(next, length(next));
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
