#pragma once

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/centrality/neighbour/constraint.hpp"
#include "analysis/centrality/neighbour/degree.hpp"
#include "analysis/centrality/neighbour/harmonic.hpp"
#include "analysis/centrality/spectral/eigenvector.hpp"
#include "analysis/centrality/spectral/hubs.hpp"
#include "analysis/centrality/spectral/katz.hpp"
#include "analysis/centrality/spectral/pagerank.hpp"

#include <optional>

namespace entente {

struct CentralityOptions {
    Strength strength = Strength::quantity;
    bool normalized = true;  ///< betweenness and closeness, each by its own number of pairs or others
    unsigned threads = 0;    ///< 0: as many as the machine has; the result does not depend on it
    double damping = 0.85;   ///< of PageRank
    Column<LinkId, double> real_lengths = {};  ///< of closeness, where costs are rounded; else empty
    std::optional<double> alpha = {};          ///< of Katz centrality; absent: one with which it converges
};

/// All that is known of who matters, measure by measure; they are not mixed into one score.
struct Centrality {
    Degree degree;
    Betweenness betweenness;
    Harmonic harmonic;
    Pagerank pagerank;
    Eigenvector eigenvector;
    Katz katz;
    Hubs hubs;
    Constraint constraint;
};

/// Every measure of one network, each by its own contract: betweenness and closeness by the costs of `lengths`,
/// the others by the strengths of `view`. The two are views of one topology, as of `measured(view, …).view`.
Centrality centrality(const View& view, const View& lengths, const CentralityOptions& options = {});

}  // namespace entente
