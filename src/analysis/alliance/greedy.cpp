#include "analysis/alliance/greedy.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace entente {

namespace {

/// By size, the row of the best; of equal ones the first, which is of the smallest mask.
std::map<std::size_t, std::uint32_t> best_of_each_size(std::span<const std::uint64_t> sets,
                                                       std::span<const double> value) {
    std::map<std::size_t, std::uint32_t> best;
    for (std::uint32_t row = 0; row < sets.size(); ++row) {
        const auto size = static_cast<std::size_t>(std::popcount(sets[row]));
        const auto [found, fresh] = best.emplace(size, row);
        if (!fresh && value[row] < value[found->second]) found->second = row;
    }
    return best;
}

/// The best of the sets that have one member more.
std::optional<std::uint32_t> one_more(std::span<const std::uint64_t> sets, std::span<const double> value,
                                      std::uint64_t members, std::uint32_t from) {
    std::optional<std::uint32_t> best;
    for (auto left = members & ~sets[from]; left != 0; left &= left - 1) {
        const auto row = row_of(sets, sets[from] | (left & (~left + 1)));
        if (row && (!best || value[*row] < value[*best])) best = row;
    }
    return best;
}

}  // namespace

std::optional<std::uint32_t> row_of(std::span<const std::uint64_t> sets, std::uint64_t set) {
    const auto found = std::lower_bound(sets.begin(), sets.end(), set);
    if (found == sets.end() || *found != set) return std::nullopt;
    return static_cast<std::uint32_t>(found - sets.begin());
}

std::vector<GreedyStep> greedy(std::span<const std::uint64_t> sets, std::span<const double> value) {
    std::vector<GreedyStep> steps;
    const auto best = best_of_each_size(sets, value);
    if (best.empty()) return steps;
    std::uint64_t members = 0;
    for (const auto set : sets) members |= set;
    std::optional<std::uint32_t> at = best.begin()->second;
    auto next_size = best.begin()->first;
    for (const auto& [size, row] : best) {
        if (size != next_size) at.reset();  // no set of the size between was evaluated
        GreedyStep step{size, at, row, false};
        step.defeated = at && value[*at] > value[row];
        steps.push_back(step);
        if (at) at = one_more(sets, value, members, *at);
        ++next_size;
    }
    return steps;
}

}  // namespace entente
