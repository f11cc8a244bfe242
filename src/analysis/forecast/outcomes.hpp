#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// One way that all uncertain things may turn out, and what it comes to. Bit i of `which`: thing i comes true.
struct Outcome {
    std::uint64_t which{};
    double value{};  ///< small is good: unmet demand; infinite where it is without bound
    double chance{};
};

/// What one uncertain thing means for the value.
struct Importance {
    double chance{};   ///< that it comes true, among the outcomes that can be
    double if_true{};  ///< the expected value
    double if_false{};
    double birnbaum{};  ///< if_false − if_true: how much it takes off the value
    double knowing{};   ///< the share of the variance that knowing it would take away, 0 to 1
};

/// What an uncertain value comes to. Bounds are equal where every outcome was looked at.
struct OutcomeSummary {
    double expected_low{}, expected_high{};
    double at_risk{};      ///< value at risk: the smallest value that is not exceeded with the level's chance
    double beyond_risk{};  ///< conditional value at risk: the mean of the worst 1 − level
    double least{}, most{};
    double seen = 1;                     ///< the chance of all outcomes looked at
    std::vector<Importance> importance;  ///< by thing
};

/// The chance of each outcome where things come true independently, but for sets that cannot be: those are left out, and
/// the others made to add up to 1. `chances` by thing. Time O(outcomes × things).
void set_chances(std::span<Outcome> outcomes, std::span<const double> chances);

/// Sums an uncertain value up.
///
/// `level` is that of the value at risk, say 0.95. Where `unseen` of the chance was not looked at, its value lies between
/// `floor` and `ceiling`, and the expectation between two bounds; what is at risk takes the unseen for the ceiling.
/// Ties        equal values are one.
/// Unbounded   an outcome without bound that has any chance makes the expectation infinite; what comes of two such, as their
///             difference and shares of an infinite variance, is not a number.
/// No outcomes: all zero. Time O(outcomes × (log outcomes + things)).
/// Checked by  by hand, brute force, laws: importance of what does not matter is 0, CVaR is at least VaR.
/// After       Z. W. Birnbaum, in Multivariate Analysis II, Academic Press 1969 (importance); R. T. Rockafellar,
///             S. Uryasev, J. Risk 2(3), 2000, doi:10.21314/JOR.2000.038 (CVaR); I. M. Sobol', Math. Comput. Simul.
///             55, 2001, doi:10.1016/S0378-4754(00)00270-6 (share of the variance).
OutcomeSummary summed_up(std::span<const Outcome> outcomes, std::size_t things, double level,
                         double unseen = 0, double floor = 0, double ceiling = 0);

/// The chance that the value is at most so much.
double chance_of_at_most(std::span<const Outcome> outcomes, double value);

}  // namespace entente
