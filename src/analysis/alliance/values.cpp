#include "analysis/alliance/values.hpp"

#include "base/bits.hpp"

#include <algorithm>
#include <bit>

namespace entente {

namespace {

std::uint64_t spread(std::uint64_t dense, const std::vector<std::uint32_t>& players) {
    std::uint64_t set = 0;
    for (; dense != 0; dense &= dense - 1)
        set |= std::uint64_t{1} << players[static_cast<std::size_t>(std::countr_zero(dense))];
    return set;
}

/// The worth of each set of the players, by their dense masks. What `sets` lacks is counted in `missing`.
std::vector<double> worths(std::span<const std::uint64_t> sets, std::span<const double> value,
                           const std::vector<std::uint32_t>& players, std::uint64_t base,
                           MissingSets& missing) {
    std::vector<double> worth(missing.needed);
    std::size_t place = 0;
    double without = 0;
    for (std::uint64_t dense = 0; dense < missing.needed; ++dense) {
        const auto set = spread(dense, players) | base;  // these ascend with their dense masks
        if (place < sets.size() && sets[place] > set) place = 0;
        place = static_cast<std::size_t>(
            std::lower_bound(sets.begin() + static_cast<std::ptrdiff_t>(place), sets.end(), set) -
            sets.begin());
        if (place == sets.size() || sets[place] != set) {
            if (missing.missing++ == 0) missing.first = set;
            continue;
        }
        if (dense == 0) without = value[place];
        worth[dense] = without - value[place];
    }
    return worth;
}

/// s! (n-s-1-less)! / (n-less)!, by s.
std::vector<double> weights(std::size_t players, std::size_t less) {
    const auto n = players - less;
    std::vector<double> weight(n);
    for (std::size_t s = 0; s < n; ++s) {
        weight[s] = s == 0 ? 1.0 / static_cast<double>(n)
                           : weight[s - 1] * static_cast<double>(s) / static_cast<double>(n - s);
    }
    return weight;
}

void add_values(CoalitionValues& values, const std::vector<double>& worth) {
    const auto n = values.players.size();
    const auto weight = weights(n, 0);
    const auto half = 1.0 / static_cast<double>(std::max<std::size_t>(worth.size() / 2, 1));
    values.shapley.assign(n, 0);
    values.banzhaf.assign(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        const auto player = std::size_t{1} << i;
        for (std::size_t set = 0; set < worth.size(); ++set) {
            if ((set & player) != 0) continue;
            const auto added = worth[set | player] - worth[set];
            values.shapley[i] += weight[static_cast<std::size_t>(std::popcount(set))] * added;
            values.banzhaf[i] += added * half;
        }
    }
}

double interaction(const std::vector<double>& worth, const std::vector<double>& weight, std::size_t one,
                   std::size_t other) {
    double sum = 0;
    for (std::size_t set = 0; set < worth.size(); ++set) {
        if ((set & (one | other)) != 0) continue;
        const auto together = worth[set | one | other] - worth[set | one] - worth[set | other] + worth[set];
        sum += weight[static_cast<std::size_t>(std::popcount(set))] * together;
    }
    return sum;
}

void add_interactions(CoalitionValues& values, const std::vector<double>& worth) {
    const auto n = values.players.size();
    values.interaction.assign(n * n, 0);
    if (n < 2) return;
    const auto weight = weights(n, 1);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto index = interaction(worth, weight, std::size_t{1} << i, std::size_t{1} << j);
            values.interaction[i * n + j] = values.interaction[j * n + i] = index;
        }
    }
}

}  // namespace

std::variant<CoalitionValues, MissingSets> coalition_values(std::span<const std::uint64_t> sets,
                                                            std::span<const double> value,
                                                            std::uint64_t players, std::uint64_t base) {
    CoalitionValues values;
    values.players = bits_of(players & ~base);
    MissingSets missing{std::uint64_t{1} << values.players.size(), 0, 0};
    if (missing.needed > sets.size())  // not worth looking for them all
        return MissingSets{missing.needed, missing.needed - sets.size(), 0};
    const auto worth = worths(sets, value, values.players, base, missing);
    if (missing.missing != 0) return missing;
    add_values(values, worth);
    add_interactions(values, worth);
    return values;
}

}  // namespace entente
