#pragma once

#include "analysis/uncertain/estimate.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

/// What a set comes to; what is small is good.
using SetValue = std::function<double(std::uint64_t)>;

struct SampledValuesOptions {
    std::uint64_t orders = 1000;  ///< in pairs of an order and its reverse; an odd number is rounded up
    std::uint64_t seed = 1;
    double confidence = 0.95;
    unsigned threads = 0;  ///< 0: as many as the machine has; the result does not depend on it
    const std::atomic<bool>* stop = nullptr;  ///< ends it without an answer
};

/// Values of players that were estimated.
struct SampledValues {
    std::vector<std::uint32_t> players;  ///< which bits they are, ascending
    std::vector<Estimate> shapley;       ///< by player
    std::vector<Estimate> banzhaf;
    std::vector<double> first;          ///< by player: what it adds to the base alone; exact
    std::vector<double> last;           ///< what it adds to all others; exact
    std::vector<Estimate> interaction;  ///< by two players: see `between`
    std::uint64_t orders{};             ///< that were drawn
    std::uint64_t evaluated{};          ///< sets, some of them several times

    [[nodiscard]] const Estimate& between(std::size_t one, std::size_t other) const {
        return interaction[one * players.size() + other];
    }
};

/// So many sets are evaluated for values of this many players.
std::uint64_t evaluations(std::size_t players, std::uint64_t orders);

/// Shapley and Banzhaf values and pairwise Shapley interaction indices where all sets are too many, with confidence
/// intervals. As `coalition_values` defines them, estimated without bias:
///
/// Method      shapley      orders are drawn, each with its reverse (antithetic variates): what a player adds to those
///                          before it in either, on average, is one observation. The estimates add up to what all
///                          players are worth together, whatever is drawn.
///             banzhaf      sets are drawn, each player a member or not with equal chance, each with its complement:
///                          what a player adds to the other members of either is one observation.
///             interaction  of each two neighbours in a drawn order, which is how two that are taken for one meet the
///                          others; an order holds only some pairs, so pairs have fewer observations, and by chance
///                          not equally many.
/// Intervals   by Student's t over the independent pairs of draws, each interval for itself. Rare events that no draw
///             met do not widen them.
/// Reads       `value_of` makes what values sets, one for each worker; it must tell the same of a set whenever asked.
/// Nothing if it was stopped. The draws hang on the seed and their number alone.
/// Time        3 n evaluations an order, neighbouring sets of which differ little.
/// Checked by  exact values; efficiency; coverage of the intervals; any number of threads.
/// After       J. Castro, D. Gómez, J. Tejada, Computers & OR 36(5), 2009, doi:10.1016/j.cor.2008.04.004 (orders);
///             R. Mitchell, J. Cooper, E. Frank, G. Holmes, J. Machine Learning Research 23(43), 2022,
///             arXiv:2104.12199 (with their reverse); Y. Bachrach et al., Autonomous Agents and Multi-Agent Systems
///             20, 2010, doi:10.1007/s10458-009-9078-9 (Banzhaf).
std::optional<SampledValues> sampled_values(std::uint64_t players, std::uint64_t base,
                                            const std::function<SetValue()>& value_of,
                                            const SampledValuesOptions& options = {});

}  // namespace entente
