#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace entente {

/// What each player is worth to all of them, and what two are worth together beyond each for itself.
struct CoalitionValues {
    std::vector<std::uint32_t> players;  ///< which bits they are, ascending
    std::vector<double> shapley;         ///< by player
    std::vector<double> banzhaf;
    std::vector<double> interaction;  ///< by two players, players² of them: see `between`

    [[nodiscard]] double between(std::size_t one, std::size_t other) const {
        return interaction[one * players.size() + other];
    }
};

/// Sets that the values hang on and that nobody has evaluated.
struct MissingSets {
    std::uint64_t needed{};
    std::uint64_t missing{};
    std::uint64_t first{};  ///< the smallest mask of them
};

/// Shapley and Banzhaf values and pairwise Shapley interaction indices of the players.
///
/// Reads       what sets come to, of each set of the players together with `base`: `sets` ascend, `value` is by set.
///             What is small is good: the worth of a set is value(base) - value(set with base).
/// Definition  shapley      what a player adds to those before it, on average over all orders of the players.
///             banzhaf      what it adds to a set of the others, on average over all of them.
///             interaction  v(S∪ij) - v(S∪i) - v(S∪j) + v(S), weighted by (n-s-2)! s! / (n-1)!: above zero they are
///                          complements, below zero substitutes.
/// Missing     every set counts: where one was not evaluated there is no value, and it says which.
/// Time        O(n 2^n) for the values, O(n² 2^n) for the interactions.
/// Checked by  all orders, laws (efficiency, symmetry, dummy, additivity), published games.
/// After       L. Shapley, Contributions to the Theory of Games II, 1953, doi:10.1515/9781400881970-018; J. Banzhaf,
///             Rutgers Law Review 19, 1965; M. Grabisch, M. Roubens, Int. J. Game Theory 28, 1999,
///             doi:10.1007/s001820050125.
std::variant<CoalitionValues, MissingSets> coalition_values(std::span<const std::uint64_t> sets,
                                                            std::span<const double> value,
                                                            std::uint64_t players, std::uint64_t base = 0);

}  // namespace entente
