#include "analysis/alliance/sampled_values.hpp"

#include "base/bits.hpp"
#include "base/pool.hpp"
#include "base/random.hpp"
#include "base/workers.hpp"

#include <algorithm>
#include <bit>

namespace entente {

namespace {

constexpr std::uint64_t pairs_in_part = 8;
constexpr std::uint64_t pairs_in_wave = 1024;  // memory does not grow with the number of draws

using Set = std::uint64_t;

/// What a part of the draws observed.
struct Observed {
    explicit Observed(std::size_t players)
        : shapley(players), banzhaf(players), interaction(players * players) {}
    std::vector<Observations> shapley, banzhaf, interaction;

    void add(const Observed& part) {
        const auto all = [](std::vector<Observations>& sum, const std::vector<Observations>& parts) {
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i].add(parts[i]);
        };
        all(shapley, part.shapley);
        all(banzhaf, part.banzhaf);
        all(interaction, part.interaction);
    }
};

/// Draws and observes. Worth is what a set saves against the base: value(base) - value(set), of which only
/// differences count here.
class Sampler {
public:
    Sampler(const std::vector<std::uint32_t>& players, Set base, const SetValue& value, Random random)
        : players_(players), base_(base), value_(value), random_(random) {
        for (std::size_t i = 0; i < players.size(); ++i) order_.push_back(i);
    }

    void observe_order(Observed& observed) {
        shuffle();
        walk(false);
        walk(true);
        const auto n = players_.size();
        for (std::size_t k = 0; k < n; ++k) {
            const auto before = along_[0][k] - along_[0][k + 1], reversed = along_[1][k + 1] - along_[1][k];
            observed.shapley[order_[k]].add((before + reversed) / 2);
        }
        for (std::size_t k = 0; k + 1 < n; ++k) {
            const auto [one, other] = std::minmax(order_[k], order_[k + 1]);
            observed.interaction[one * n + other].add((together(false, k) + together(true, k)) / 2);
        }
    }

    void observe_set(Observed& observed) {
        const auto n = players_.size();
        const auto drawn = random_.next();
        std::vector<double> added(n);
        for (const auto dense : {drawn, ~drawn}) {
            Set set = base_;
            for (std::size_t i = 0; i < n; ++i) set |= (dense >> i & 1) != 0 ? player(i) : 0;
            const auto value = value_(set);
            for (std::size_t i = 0; i < n; ++i) {
                const auto other = value_(set ^ player(i));
                added[i] += (set & player(i)) != 0 ? other - value : value - other;
            }
        }
        for (std::size_t i = 0; i < n; ++i) observed.banzhaf[i].add(added[i] / 2);
    }

private:
    [[nodiscard]] Set player(std::size_t i) const { return Set{1} << players_[i]; }

    void shuffle() {
        for (auto left = order_.size(); left > 1; --left)
            std::swap(order_[left - 1], order_[random_.below(left)]);
    }

    /// From the base through the first k in the order to all of them; and on, to the base again: without the first k.
    /// `along_` is what sets come to by k, `skipping_` with the k-th and the next of them changed about.
    void walk(bool leaving) {
        const auto n = players_.size();
        auto& along = along_[leaving];
        auto& skipping = skipping_[leaving];
        along.assign(n + 1, 0);
        skipping.assign(n, 0);
        Set set = base_;
        for (std::size_t i = 0; leaving && i < n; ++i) set |= player(i);
        for (std::size_t k = 0; k <= n; ++k) {
            along[k] = value_(set);
            if (k + 1 < n) skipping[k] = value_(set ^ player(order_[k + 1]));
            if (k < n) set ^= player(order_[k]);
        }
    }

    /// What the k-th and the next are worth together beyond each for itself, to those before or after both.
    [[nodiscard]] double together(bool leaving, std::size_t k) const {
        const auto& along = along_[leaving];
        return along[k + 1] + skipping_[leaving][k] - along[k] - along[k + 2];
    }

    const std::vector<std::uint32_t>& players_;
    Set base_;
    const SetValue& value_;
    Random random_;
    std::vector<std::size_t> order_;
    std::vector<double> along_[2], skipping_[2];
};

/// Adds what some of the draws observe; no if it was stopped.
bool observe(Observed& all, const std::vector<std::uint32_t>& players, Set base, std::uint64_t first,
             std::uint64_t last, Pool<SetValue>& valuers, const SampledValuesOptions& options) {
    const auto parts = (last - first + pairs_in_part - 1) / pairs_in_part;
    std::vector<Observed> observed(parts, Observed(players.size()));
    std::atomic<bool> stopped{false};
    for_each_part(parts, options.threads, [&](std::size_t part) {
        auto value = valuers.take();
        const auto begin = first + part * pairs_in_part;
        for (auto pair = begin; pair < std::min(last, begin + pairs_in_part) && !stopped; ++pair) {
            Sampler sampler(players, base, value, Random(options.seed, pair));
            sampler.observe_order(observed[part]);
            sampler.observe_set(observed[part]);
            if (options.stop && options.stop->load()) stopped = true;
        }
        valuers.give_back(std::move(value));
    });
    for (const auto& part : observed) all.add(part);
    return !stopped;
}

/// What each adds to the base and to all others.
void add_ends(SampledValues& values, Set base, const SetValue& value_of) {
    Set all = base;
    for (const auto player : values.players) all |= Set{1} << player;
    const auto none_value = value_of(base), all_value = value_of(all);
    for (const auto player : values.players) {
        values.first.push_back(none_value - value_of(base | Set{1} << player));
        values.last.push_back(value_of(all & ~(Set{1} << player)) - all_value);
    }
}

std::vector<Estimate> estimates(const std::vector<Observations>& observations, double confidence) {
    std::vector<Estimate> estimates;
    for (const auto& one : observations) estimates.push_back(one.estimate(confidence));
    return estimates;
}

void set_estimates(SampledValues& values, const Observed& all, double confidence) {
    values.shapley = estimates(all.shapley, confidence);
    values.banzhaf = estimates(all.banzhaf, confidence);
    values.interaction = estimates(all.interaction, confidence);
    const auto n = values.players.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) values.interaction[j * n + i] = values.interaction[i * n + j];
    }
}

}  // namespace

std::uint64_t evaluations(std::size_t players, std::uint64_t orders) {
    const auto n = static_cast<std::uint64_t>(players);
    if (n == 0) return 2;
    return (orders + 1) / 2 * (2 * (2 * n) + 2 * (n + 1)) + 2 * n + 2;
}

std::optional<SampledValues> sampled_values(std::uint64_t players, std::uint64_t base,
                                            const std::function<SetValue()>& value_of,
                                            const SampledValuesOptions& options) {
    SampledValues values;
    values.players = bits_of(players & ~base);
    const auto pairs = (options.orders + 1) / 2;
    Pool<SetValue> valuers(value_of);
    Observed all(values.players.size());
    for (std::uint64_t first = 0; first < pairs; first += pairs_in_wave) {
        const auto last = std::min(pairs, first + pairs_in_wave);
        if (!observe(all, values.players, base, first, last, valuers, options)) return std::nullopt;
    }
    set_estimates(values, all, options.confidence);
    add_ends(values, base, valuers.take());
    values.orders = 2 * pairs;
    values.evaluated = evaluations(values.players.size(), options.orders);
    return values;
}

}  // namespace entente
