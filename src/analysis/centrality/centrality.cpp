#include "analysis/centrality/centrality.hpp"

namespace entente {

Centrality centrality(const View& view, const View& lengths, const CentralityOptions& options) {
    const HarmonicOptions near{options.normalized, Cost{1}, options.threads};
    return {degree(view),
            betweenness(lengths, {options.normalized, options.threads}),
            options.real_lengths.empty() ? harmonic(lengths, near)
                                         : real_harmonic(lengths, options.real_lengths, near),
            pagerank(view, {.damping = options.damping, .strength = options.strength}),
            eigenvector(view, {.strength = options.strength}),
            katz(view, {.alpha = options.alpha, .strength = options.strength}),
            hubs(view, {.strength = options.strength}),
            constraint(view, {.strength = options.strength})};
}

}  // namespace entente
