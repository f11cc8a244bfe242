#include "analysis/forecast/chain.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

constexpr double left_out = 1e-12;
constexpr double most_jumps = 30;  // expected in one step, so that its first term does not vanish

double fastest(const StateRates& rates) {
    double fastest = 0;
    for (const auto& from : rates) {
        double out = 0;
        for (const auto rate : from) out += rate;
        fastest = std::max(fastest, out);
    }
    return fastest;
}

/// The chances after one jump of the uniformised chain.
StateChances jump(const StateChances& chances, const StateRates& rates, double speed) {
    auto next = chances;
    for (std::size_t from = 0; from < state_count; ++from) {
        for (std::size_t to = 0; to < state_count; ++to) {
            const auto moved = chances[from] * rates[from][to] / speed;
            next[from] -= moved;
            next[to] += moved;
        }
    }
    return next;
}

StateChances step(StateChances chances, const StateRates& rates, double speed, double months) {
    const double jumps = speed * months;
    double weight = std::exp(-jumps), counted = 0;
    StateChances sum{};
    for (int n = 0; counted < 1 - left_out && n < 1000; ++n) {
        if (n > 0) {
            chances = jump(chances, rates, speed);
            weight *= jumps / n;
        }
        counted += weight;
        for (std::size_t state = 0; state < state_count; ++state) sum[state] += weight * chances[state];
    }
    for (auto& chance : sum) chance /= counted;
    return sum;
}

}  // namespace

StateChances certain(State state) {
    StateChances chances{};
    chances[static_cast<std::size_t>(state)] = 1;
    return chances;
}

StateChances after(const StateChances& chances, const StateRates& rates, double months) {
    const auto speed = fastest(rates);
    if (speed == 0 || months <= 0) return chances;
    const auto steps = std::max(1.0, std::ceil(speed * months / most_jumps));
    auto now = chances;
    for (double done = 0; done < steps; ++done) now = step(now, rates, speed, months / steps);
    return now;
}

}  // namespace entente
