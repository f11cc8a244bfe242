#include "analysis/centrality/centrality.hpp"

namespace entente {

Centrality centrality(const View& view, const View& lengths, const CentralityOptions& options) {
    return {degree(view),
            betweenness(lengths, {options.normalized, options.threads}),
            harmonic(lengths, {options.normalized, Cost{1}, options.threads}),
            pagerank(view, {.damping = options.damping, .strength = options.strength}),
            eigenvector(view, {.strength = options.strength}),
            katz(view, {.alpha = options.alpha, .strength = options.strength}),
            hubs(view, {.strength = options.strength}),
            constraint(view, {.strength = options.strength})};
}

}  // namespace entente
