#include "analysis/forecast/outcomes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {

namespace {

constexpr double noise = 1e-12;  // of the largest value: what sums of floating point leave over

bool comes_true(const Outcome& outcome, std::size_t thing) {
    return (outcome.which >> thing & 1) != 0;
}

/// What cannot be counts for nothing, whatever it comes to.
double weighted(double chance, double value) {
    return chance == 0 ? 0 : chance * value;
}

double variance(std::span<const Outcome> outcomes, double seen, double mean, double scale) {
    if (std::isinf(mean)) return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const auto& outcome : outcomes)
        sum += weighted(outcome.chance, (outcome.value - mean) * (outcome.value - mean));
    const auto variance = seen > 0 ? sum / seen : 0;
    return variance > noise * scale * noise * scale ? variance : 0;
}

/// What all values together look like.
struct Spread {
    double seen{};  ///< the chance of those looked at
    double mean{};
    double variance{};  ///< 0 where it is noise; not a number where the mean is infinite
    double scale{};     ///< the largest value that is finite
};

Importance importance(std::span<const Outcome> outcomes, std::size_t thing, const Spread& of) {
    double chance[2] = {0, 0}, value[2] = {0, 0};
    for (const auto& outcome : outcomes) {
        chance[comes_true(outcome, thing)] += outcome.chance;
        value[comes_true(outcome, thing)] += weighted(outcome.chance, outcome.value);
    }
    Importance importance;
    importance.chance = of.seen > 0 ? chance[1] / of.seen : 0;
    importance.if_true = chance[1] > 0 ? value[1] / chance[1] : of.mean;
    importance.if_false = chance[0] > 0 ? value[0] / chance[0] : of.mean;
    const auto difference = importance.if_false - importance.if_true;
    importance.birnbaum = std::abs(difference) <= noise * of.scale ? 0 : difference;
    const auto between =
        importance.chance * (1 - importance.chance) * importance.birnbaum * importance.birnbaum;
    importance.knowing = of.variance == 0 ? 0 : std::min(between / of.variance, 1.0);
    return importance;
}

/// Sets value at risk and what lies beyond it, from the worst outcome down.
void set_risk(OutcomeSummary& summary, std::span<const Outcome> outcomes, double level, double unseen,
              double ceiling) {
    std::vector<std::pair<double, double>> worst;  // value, chance
    for (const auto& outcome : outcomes) worst.emplace_back(outcome.value, outcome.chance);
    if (unseen > 0) worst.emplace_back(ceiling, unseen);
    std::sort(worst.begin(), worst.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    const double tail = 1 - level;
    double counted = 0, sum = 0;
    summary.at_risk = worst.front().first;
    for (const auto& [value, chance] : worst) {
        if (counted >= tail - 1e-12) break;
        const auto part = std::min(chance, tail - counted);
        counted += part;
        sum += weighted(part, value);
        summary.at_risk = value;
    }
    summary.beyond_risk = counted > 0 ? sum / counted : worst.front().first;
}

}  // namespace

void set_chances(std::span<Outcome> outcomes, std::span<const double> chances) {
    double sum = 0;
    for (auto& outcome : outcomes) {
        outcome.chance = 1;
        for (std::size_t thing = 0; thing < chances.size(); ++thing) {
            outcome.chance *= comes_true(outcome, thing) ? chances[thing] : 1 - chances[thing];
        }
        sum += outcome.chance;
    }
    if (sum <= 0) return;
    for (auto& outcome : outcomes) outcome.chance /= sum;
}

OutcomeSummary summed_up(std::span<const Outcome> outcomes, std::size_t things, double level, double unseen,
                         double floor, double ceiling) {
    OutcomeSummary summary;
    if (outcomes.empty()) return summary;
    double mean = 0, seen = 0, scale = 0;
    summary.least = summary.most = outcomes.front().value;
    for (const auto& outcome : outcomes) {
        seen += outcome.chance;
        mean += weighted(outcome.chance, outcome.value);
        summary.least = std::min(summary.least, outcome.value);
        summary.most = std::max(summary.most, outcome.value);
        if (std::isfinite(outcome.value)) scale = std::max(scale, outcome.value);
    }
    summary.seen = 1 - unseen;
    summary.expected_low = mean + weighted(unseen, floor);
    summary.expected_high = mean + weighted(unseen, ceiling);
    if (seen > 0) mean /= seen;
    set_risk(summary, outcomes, level, unseen, ceiling);
    const Spread spread{seen, mean, variance(outcomes, seen, mean, scale), scale};
    for (std::size_t thing = 0; thing < things; ++thing) {
        summary.importance.push_back(importance(outcomes, thing, spread));
    }
    return summary;
}

double chance_of_at_most(std::span<const Outcome> outcomes, double value) {
    double chance = 0;
    for (const auto& outcome : outcomes) {
        if (outcome.value <= value) chance += outcome.chance;
    }
    return std::min(chance, 1.0);
}

}  // namespace entente
