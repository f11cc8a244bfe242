#pragma once

#include "analysis/centrality/neighbour/strength.hpp"
#include "base/column.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// When to stop repeating a step.
struct IterationOptions {
    double tolerance = 1e-12;  ///< stop when all nodes together change by less
    unsigned limit = 100'000;  ///< or after so many steps
};

/// How the repetition ended.
enum class IterationEnding : std::uint8_t {
    converged,
    limit_reached,  ///< the figures still move by more than the tolerance: do not use them
    diverged,       ///< the figures grow for ever; the columns are empty
    no_circle,      ///< no strong link lies on a directed circle, so there is no eigenvector; the columns are
                    ///< empty
};

/// What was needed to get there.
struct Iteration {
    IterationEnding ending = IterationEnding::converged;
    unsigned steps{};
    double change{};  ///< of all nodes together in the last step
};

/// A link as the node it enters sees it.
struct Pull {
    std::uint32_t from{};
    double strength{};
};

/// The links that take part, by the node they enter and in the order of their ids.
struct Pulls {
    std::vector<std::size_t> start;  ///< first pull of each node; one more at the end
    std::vector<Pull> pull;

    [[nodiscard]] std::size_t nodes() const { return start.size() - 1; }
};

/// Time and memory O(n + m).
Pulls entering(const View& view, Strength strength);
/// The same links turned round.
Pulls leaving(const View& view, Strength strength);

/// One step: for each node the sum over its pulls of strength × value there, in their order.
std::vector<double> pulled(const Pulls& pulls, const std::vector<double>& value);

double length(const std::vector<double>& value);  ///< Euclidean
double sum(const std::vector<double>& value);
double change(const std::vector<double>& before, const std::vector<double>& after);  ///< sum of |differences|
void divide(std::vector<double>& value, double by);

}  // namespace entente
