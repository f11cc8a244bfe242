#include "analysis/centrality/spectral/pagerank.hpp"

#include <cassert>
#include <cmath>
#include <utility>

namespace entente {

/// Makes each strength a share of all that leaves its node, times the chance that goods go on.
void PagerankSolver::make_shares(const Pulls& pulls, double damping) {
    leaving_.assign(pulls.nodes(), 0);
    for (const auto& pull : pulls.pull) leaving_[pull.from] += pull.strength;
    share_.resize(pulls.pull.size());
    from_.resize(pulls.pull.size());
    for (std::size_t i = 0; i < share_.size(); ++i) {
        from_[i] = pulls.pull[i].from;
        share_[i] = damping * pulls.pull[i].strength / leaving_[from_[i]];
    }
}

/// Gives each node its figure from the newest of the others. Returns by how much all of them moved.
double PagerankSolver::sweep(const Pulls& pulls, double begin_again) {
    auto& here = answer_.of_node;
    double moved = 0;
    for (std::size_t node = 0; node < here.size(); ++node) {
        auto next = begin_again;
        for (auto i = pulls.start[node]; i < pulls.start[node + 1]; ++i) {
            next += share_[i] * here[from_[i]];
        }
        moved += std::abs(next - here[node]);
        here[node] = next;
    }
    return moved;
}

const PlainPagerank& PagerankSolver::pagerank(const Pulls& pulls, double damping,
                                              const IterationOptions& until) {
    assert(damping >= 0 && damping < 1);
    make_shares(pulls, damping);
    const auto n = static_cast<double>(pulls.nodes());
    answer_.of_node.assign(pulls.nodes(), 1 / n);
    auto& [ending, steps, moved] = answer_.iteration;
    steps = 0;
    moved = 0;
    for (ending = IterationEnding::limit_reached; steps < until.limit;) {
        ++steps;
        moved = sweep(pulls, (1 - damping) / n);
        const auto total = sum(answer_.of_node);
        if (moved > 0) moved /= total;
        if (moved < until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    divide(answer_.of_node, sum(answer_.of_node));
    return answer_;
}

Pagerank pagerank(const View& view, const PagerankOptions& options) {
    PagerankSolver solver;
    auto found = solver.pagerank(entering(view, options.strength), options.damping, options.until);
    return {found.iteration, Column<NodeId, double>(std::move(found.of_node)),
            links_without(view, options.strength)};
}

}  // namespace entente
