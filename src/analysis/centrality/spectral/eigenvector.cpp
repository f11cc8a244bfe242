#include "analysis/centrality/spectral/eigenvector.hpp"

#include <cmath>
#include <utility>

namespace entente {

namespace {

/// Whether some links that take part run in a circle: peels off nodes that lead nowhere else.
bool has_circle(const Pulls& in) {
    std::vector<std::size_t> leaving(in.nodes());
    for (const auto& pull : in.pull) ++leaving[pull.from];
    std::vector<std::size_t> free;
    for (std::size_t node = 0; node < in.nodes(); ++node) {
        if (leaving[node] == 0) free.push_back(node);
    }
    for (std::size_t done = 0; done < free.size(); ++done) {
        for (auto i = in.start[free[done]]; i < in.start[free[done] + 1]; ++i) {
            const auto from = in.pull[i].from;
            if (--leaving[from] == 0) free.push_back(from);
        }
    }
    return free.size() < in.nodes();
}

}  // namespace

PlainEigenvector plain_eigenvector(const Pulls& entering, const IterationOptions& until) {
    PlainEigenvector answer;
    if (entering.nodes() == 0) return answer;
    if (!has_circle(entering)) {
        answer.iteration.ending = IterationEnding::no_circle;
        return answer;
    }
    std::vector<double> here(entering.nodes(), 1 / std::sqrt(static_cast<double>(entering.nodes())));
    auto& [ending, steps, moved] = answer.iteration;
    for (ending = IterationEnding::limit_reached; steps < until.limit;) {
        ++steps;
        auto next = pulled(entering, here);
        answer.eigenvalue = length(next);
        for (std::size_t i = 0; i < next.size(); ++i) next[i] = next[i] / answer.eigenvalue + here[i];
        divide(next, length(next));
        moved = change(here, next);
        here = std::move(next);
        if (moved < until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    answer.of_node = std::move(here);
    return answer;
}

Eigenvector eigenvector(const View& view, const EigenvectorOptions& options) {
    auto plain = plain_eigenvector(entering(view, options.strength), options.until);
    return {plain.iteration, Column<NodeId, double>(std::move(plain.of_node)), plain.eigenvalue,
            links_without(view, options.strength)};
}

}  // namespace entente
