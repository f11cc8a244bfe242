#include "analysis/centrality/spectral/pagerank.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace entente {

/// Nodes with equally many pulls come together, fewest first: a sweep then foresees when a node's sum ends, which takes
/// a third of the time.
void PagerankSolver::arrange(const Pulls& pulls) {
    const auto nodes = pulls.nodes();
    const auto pulls_of = [&](std::size_t node) { return pulls.start[node + 1] - pulls.start[node]; };
    std::size_t most = 0;
    for (std::size_t node = 0; node < nodes; ++node) most = std::max(most, pulls_of(node));
    next_place_.assign(most + 2, 0);
    for (std::size_t node = 0; node < nodes; ++node) ++next_place_[pulls_of(node) + 1];
    std::partial_sum(next_place_.begin(), next_place_.end(), next_place_.begin());
    place_.resize(nodes);
    node_at_.resize(nodes);
    for (std::size_t node = 0; node < nodes; ++node) {
        place_[node] = next_place_[pulls_of(node)]++;
        node_at_[place_[node]] = static_cast<std::uint32_t>(node);
    }
}

/// Makes each strength a share of all that leaves its node, times the chance that goods go on.
void PagerankSolver::make_shares(const Pulls& pulls, double damping) {
    leaving_.assign(pulls.nodes(), 0);
    for (const auto& pull : pulls.pull) leaving_[pull.from] += pull.strength;
    start_.resize(pulls.nodes() + 1);
    share_.resize(pulls.pull.size());
    from_.resize(pulls.pull.size());
    std::size_t next = 0;
    for (std::size_t place = 0; place < node_at_.size(); ++place) {
        start_[place] = next;
        const auto node = node_at_[place];
        for (auto i = pulls.start[node]; i < pulls.start[node + 1]; ++i, ++next) {
            const auto& pull = pulls.pull[i];
            from_[next] = place_[pull.from];
            share_[next] = damping * pull.strength / leaving_[pull.from];
        }
    }
    start_.back() = next;
}

/// Gives each node its figure from the newest of the others. Returns by how much all of them moved, as a part of what
/// they come to.
double PagerankSolver::sweep(double begin_again) {
    double moved = 0, total = 0;
    for (std::size_t place = 0; place < rank_.size(); ++place) {
        auto next = begin_again;
        for (auto i = start_[place]; i < start_[place + 1]; ++i) next += share_[i] * rank_[from_[i]];
        moved += std::abs(next - rank_[place]);
        total += next;
        rank_[place] = next;
    }
    return moved > 0 ? moved / total : 0;
}

const PlainPagerank& PagerankSolver::pagerank(const Pulls& pulls, double damping,
                                              const IterationOptions& until) {
    assert(damping >= 0 && damping < 1);
    arrange(pulls);
    make_shares(pulls, damping);
    const auto n = static_cast<double>(pulls.nodes());
    rank_.assign(pulls.nodes(), 1 / n);
    auto& [ending, steps, moved] = answer_.iteration;
    steps = 0;
    moved = 0;
    for (ending = IterationEnding::limit_reached; steps < until.limit;) {
        ++steps;
        moved = sweep((1 - damping) / n);
        if (moved < until.tolerance) {
            ending = IterationEnding::converged;
            break;
        }
    }
    answer_.of_node.resize(pulls.nodes());
    for (std::size_t node = 0; node < place_.size(); ++node) answer_.of_node[node] = rank_[place_[node]];
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
